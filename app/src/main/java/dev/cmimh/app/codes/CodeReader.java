package dev.cmimh.app.codes;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.ItemLogits;
import dev.cmimh.model.run.CodeSnapshots;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.workbench.ModelSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the codes of a model; not for the user interface's thread. */
final class CodeReader {

  /**
   * The run that ships learned from features of another machine, which differ by rounding: logits
   * of features that differ by more would tell of other codes.
   */
  private static final double SAME_ENOUGH = 0.98;

  private final ModelShelf shelf;
  private final Function<String, Optional<Path>> runFolder;
  private Optional<Read> last = Optional.empty();

  /**
   * @param runFolder of a run by its identifier; empty before the store is open
   */
  CodeReader(ModelShelf shelf, Function<String, Optional<Path>> runFolder) {
    this.shelf = shelf;
    this.runFolder = runFolder;
  }

  /** What was read, and whether there were features to read it with. */
  private record Read(ShownCodes codes, boolean withFeatures) {}

  /**
   * Reads the codes of a model.
   *
   * @param features of the data set, where they are there
   * @param epoch after which they were kept; empty for those of the model itself. Where none were
   *     kept then, the model's own are read
   * @return empty where no model knows the data set
   * @throws IOException if the model is gone or damaged; the message says so
   */
  synchronized Optional<ShownCodes> read(
      ModelChoice choice, Optional<Features> features, OptionalInt epoch) throws IOException {
    Optional<OpenedModel> opened = shelf.open(choice);
    last = opened.map(model -> known(model, features).orElseGet(() -> read(model, features)));
    if (last.isEmpty()) {
      return Optional.empty();
    }
    ShownCodes newest = last.get().codes();
    Optional<CodeSnapshots> snapshots = snapshots(newest.model());
    List<Integer> epochs = snapshots.isPresent() ? snapshots.get().epochs() : List.of();
    return Optional.of(
        epoch.isPresent() && epochs.contains(epoch.getAsInt())
            ? kept(newest.model(), snapshots.get().read(epoch.getAsInt()), epoch, epochs)
            : new ShownCodes(
                newest.model(), newest.pairs(), newest.report(), OptionalInt.empty(), epochs));
  }

  private Optional<CodeSnapshots> snapshots(OpenedModel model) {
    return switch (model.origin()) {
      case OpenedModel.Origin.Shipped _ -> Optional.empty();
      case OpenedModel.Origin.Stored(Run run) -> runFolder.apply(run.id()).map(CodeSnapshots::new);
      case OpenedModel.Origin.Live(Run run, int _) ->
          runFolder.apply(run.id()).map(CodeSnapshots::new);
    };
  }

  private static ShownCodes kept(
      OpenedModel model, EncodedPairs pairs, OptionalInt epoch, List<Integer> epochs) {
    return new ShownCodes(model, pairs, CodeReport.of(pairs), epoch, epochs);
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
    return new Read(kept(model, pairs, OptionalInt.empty(), List.of()), features.isPresent());
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
