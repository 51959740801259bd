/** What the bits of codes say: their use, their meaning, and where codes lie. */
package dev.cmimh.model.codes;
