/** Several runs side by side: which to look at, what sets them apart, and how good they are. */
package dev.cmimh.model.comparison;
