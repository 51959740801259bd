package dev.cmimh.model.study;

import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers rows: each for all code lengths and seeds. */
final class StudyRows {

  private final StudyScope scope;
  private final List<Integer> bits;
  private final List<StudyCell> cells = new ArrayList<>();

  StudyRows(StudyScope scope, List<Integer> bits) {
    this.scope = scope;
    this.bits = bits;
  }

  /** CMIMH with other weights than usual. */
  void add(String row, Consumer<LiveKnobs.Draft> change) {
    with(row, draft -> draft.knobs = draft.knobs.with(change));
  }

  /** CMIMH with other settings than usual. */
  void with(String row, Consumer<HyperParameters.Draft> change) {
    add(row, RunDescription.CMIMH, change);
  }

  /** Another method. */
  void add(String row, String method) {
    add(row, method, _ -> {});
  }

  private void add(String row, String method, Consumer<HyperParameters.Draft> change) {
    for (int length : bits) {
      for (long seed : scope.seeds()) {
        HyperParameters settings =
            DefaultRecipe.hyperParameters()
                .with(
                    draft -> {
                      draft.bits = length;
                      draft.seed = seed;
                      draft.epochs = scope.epochs();
                      change.accept(draft);
                    });
        cells.add(new StudyCell(row, method, settings));
      }
    }
  }

  List<StudyCell> cells() {
    return cells;
  }
}
