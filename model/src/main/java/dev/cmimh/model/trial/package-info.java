/** How the trials of a sweep are carried out: who runs one, in what order, and what is kept. */
package dev.cmimh.model.trial;
