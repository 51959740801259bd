/** How fast the parts are, on random data: what the command line's {@code bench} prints. */
package dev.cmimh.model.benchmark;
