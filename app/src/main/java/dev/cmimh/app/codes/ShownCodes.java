package dev.cmimh.app.codes;

import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.codes.EncodedPairs;
import java.util.List;
import java.util.OptionalInt;

/**
 * The codes on show.
 *
 * @param model whose codes they are
 * @param pairs the codes
 * @param report how they use their bits
 * @param epoch after which they were kept; empty for those of the model itself
 * @param epochs after which codes of the same run were kept, ascending
 */
public record ShownCodes(
    OpenedModel model,
    EncodedPairs pairs,
    CodeReport report,
    OptionalInt epoch,
    List<Integer> epochs) {

  public ShownCodes {
    epochs = List.copyOf(epochs);
  }
}
