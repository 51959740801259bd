/** Studies: several methods or settings trained with several seeds, and what came of them. */
package dev.cmimh.model.study;
