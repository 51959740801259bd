/**
 * Shows the figures of a run while it trains: drawn on a thread of their own, shown as pictures
 * with hover, zoom and export. The figures themselves are those of {@code model.figure}.
 */
package dev.cmimh.app.chart;
