package dev.cmimh.model.study;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.training.DefaultRecipe;
import java.util.Optional;

/** Says how the settings of a study were come by: what was tuned, on what, with how much effort. */
final class StudyEffort {

  private static final String TUNED =
      "No setting was chosen by these queries. On validation queries of the embedded data set were"
          + " chosen, among some 32 tries: CMIMH's inputs, widths, linear skip, initialisation,"
          + " logit bound, dropout, optimiser with its rate, batch and epochs, and the weights of"
          + " its terms; every data set gets them unchanged. DJSRH and UCCH had some 25 tries each"
          + " there. The others had two, so the effort was not the same for them; the ridge of CVH,"
          + " PDH, ACQ and FSH is chosen anew at"
          + " each fit, by training pairs and without labels. A setting that is chosen by this page"
          + " would look better than it is: ask the validation queries for that.";
  private static final String VALIDATION =
      "These are the validation queries, by which settings may be chosen and some were; what is"
          + " claimed of a method must be measured on the test queries.";

  private StudyEffort() {}

  /** Which settings were tuned, and on what. */
  static String note(Split.Part part) {
    return part == Split.Part.TEST ? TUNED : VALIDATION;
  }

  /** That CMIMH was trained otherwise than its recipe says; empty where it was not. */
  static Optional<String> shorter(Study study) {
    int usual = DefaultRecipe.hyperParameters().epochs();
    return study.cells().stream()
        .filter(cell -> cell.method().equals(RunDescription.CMIMH))
        .map(cell -> cell.settings().epochs())
        .filter(epochs -> epochs != usual)
        .findFirst()
        .map(
            epochs ->
                ("CMIMH was trained for %s where its recipe has %d; the other methods had"
                        + " their usual effort.")
                    .formatted(epochs == 1 ? "1 epoch" : epochs + " epochs", usual));
  }
}
