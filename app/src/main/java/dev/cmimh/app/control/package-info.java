/** Controls that more than one screen uses. */
package dev.cmimh.app.control;
