package dev.cmimh.app.desk;

import dev.cmimh.model.run.Run;
import dev.cmimh.model.workbench.ModelSearch;

/**
 * A model that can be asked.
 *
 * @param origin where it comes from
 * @param search asks it
 */
public record OpenedModel(Origin origin, ModelSearch search) {

  /** Where a model comes from. */
  public sealed interface Origin {

    /** It ships with the program. */
    record Shipped() implements Origin {}

    /** It is stored. */
    record Stored(Run run) implements Origin {}

    /**
     * It is, or was a moment ago, in training in this window.
     *
     * @param epoch after which it was judged
     */
    record Live(Run run, int epoch) implements Origin {}
  }
}
