/** Runs and all that is known of them: where they are kept, what was set, reported and measured. */
package dev.cmimh.model.run;
