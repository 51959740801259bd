/**
 * {@code cmimh bench ui}: how the window feels, measured on the real window by anyone, with a
 * display or without one.
 */
package dev.cmimh.app.benchmark;
