/** Sweeps: one setting over a grid, each value with several seeds, and what comes of it. */
package dev.cmimh.model.sweep;
