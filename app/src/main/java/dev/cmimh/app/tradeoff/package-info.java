/** The Trade-off screen: a setting over a grid, what it brings and what it costs. */
package dev.cmimh.app.tradeoff;
