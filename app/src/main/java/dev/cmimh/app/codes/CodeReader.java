package dev.cmimh.app.codes;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.ItemLogits;
import dev.cmimh.model.workbench.ModelSearch;
import java.io.IOException;
import java.util.Optional;

/** Reads the codes of a model; not for the user interface's thread. */
final class CodeReader {

  /**
   * The run that ships learned from features of another machine, which differ by rounding: logits
   * of features that differ by more would tell of other codes.
   */
  private static final double SAME_ENOUGH = 0.98;

  private final ModelShelf shelf;
  private Optional<Read> last = Optional.empty();

  CodeReader(ModelShelf shelf) {
    this.shelf = shelf;
  }

  /** What was read, and whether there were features to read it with. */
  private record Read(ShownCodes codes, boolean withFeatures) {}

  /**
   * Reads the codes of a model.
   *
   * @param features of the data set, where they are there
   * @return empty where no model knows the data set
   * @throws IOException if the model is gone or damaged; the message says so
   */
  synchronized Optional<ShownCodes> read(ModelChoice choice, Optional<Features> features)
      throws IOException {
    Optional<OpenedModel> opened = shelf.open(choice);
    last = opened.map(model -> known(model, features).orElseGet(() -> read(model, features)));
    return last.map(Read::codes);
  }

  private Optional<Read> known(OpenedModel model, Optional<Features> features) {
    return last.filter(read -> read.codes().model().search() == model.search())
        .filter(
            read ->
                read.withFeatures() == features.isPresent()
                    || read.codes().pairs().logits().isPresent());
  }

  private static Read read(OpenedModel model, Optional<Features> features) {
    ModelSearch search = model.search();
    Optional<ItemLogits> logits =
        search.logits().or(() -> features.map(search::encode).filter(found -> fits(found, search)));
    EncodedPairs pairs = EncodedPairs.of(search.codes(), logits, search.texts());
    return new Read(new ShownCodes(model, pairs, CodeReport.of(pairs)), features.isPresent());
  }

  private static boolean fits(ItemLogits logits, ModelSearch search) {
    HashCodes shipped = search.codes().images();
    HashCodes found = HashCodes.of(logits.images());
    long differing = 0;
    for (int item = 0; item < shipped.size(); item++) {
      differing += shipped.hamming(item, found, item);
    }
    return differing <= (1 - SAME_ENOUGH) * shipped.size() * shipped.bits();
  }
}
