/** How items of a data set and their hash codes look, on every screen that shows them. */
package dev.cmimh.app.item;
