/** Failures as people read them, in the terminal and in the window. */
package dev.cmimh.model.failure;
