package dev.cmimh.app.desk;

import dev.cmimh.model.run.Run;
import dev.cmimh.model.workbench.ModelSearch;
import java.util.Optional;

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

    /** The run of the window or the store; empty for the one that ships. */
    default Optional<Run> trained() {
      return switch (this) {
        case Shipped _ -> Optional.empty();
        case Stored(Run run) -> Optional.of(run);
        case Live(Run run, int _) -> Optional.of(run);
      };
    }

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
