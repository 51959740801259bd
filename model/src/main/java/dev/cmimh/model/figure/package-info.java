/** Figures made from reports, the same for terminal and window, and the page that shows them. */
package dev.cmimh.model.figure;
