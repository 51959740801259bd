/** Explanations that show where the pointer rests. */
package dev.cmimh.app.hint;
