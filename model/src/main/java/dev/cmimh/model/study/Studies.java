package dev.cmimh.model.study;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.training.LiveKnobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** The studies that are known, after the tables and figures of the paper that they answer to. */
public final class Studies {

  private static final int USUAL_SEEDS = 3;
  private static final SequencedMap<String, Function<StudyScope, Study>> KNOWN = known();

  private Studies() {}

  /** Their names. */
  public static List<String> names() {
    return List.copyOf(KNOWN.sequencedKeySet());
  }

  /**
   * The study of a name.
   *
   * @throws NoSuchElementException if there is none; the message lists those there are
   */
  public static Study named(String name, StudyScope scope) {
    return Optional.ofNullable(KNOWN.get(name))
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "There is no study called %s; there are %s"
                        .formatted(name, String.join(", ", names()))))
        .apply(scope);
  }

  /** How many seeds a study is done with where no other number is asked for. */
  public static int usualSeeds(String name) {
    return name.equals(Claims.NAME) ? ClaimFinding.FEWEST_SEEDS : USUAL_SEEDS;
  }

  private static SequencedMap<String, Function<StudyScope, Study>> known() {
    SequencedMap<String, Function<StudyScope, Study>> studies = new LinkedHashMap<>();
    studies.put("rivals", Studies::rivals);
    studies.put("components", Studies::components);
    studies.put("critic-input", Studies::criticInput);
    studies.put("independence", Studies::independence);
    studies.put("mi-weight", Studies::mutualInformationWeight);
    studies.put("kl-weight", Studies::modalityGapWeight);
    studies.put("training-size", Studies::trainingSize);
    studies.put(Claims.NAME, Claims::study);
    return studies;
  }

  /** Table III. */
  private static Study rivals(StudyScope scope) {
    StudyRows rows = new StudyRows(scope, scope.bitsOr(16, 32, 48));
    rows.add("CMIMH", _ -> {});
    for (HashingMethod method : new Baselines().all()) {
      rows.add(method.label(), method.name());
    }
    return new Study(
            "rivals",
            "CMIMH and its rivals",
            "How far is CMIMH ahead of other methods, all on the same features?",
            rows.cells())
        .comparingMethods()
        .with(RankingSupplement::of);
  }

  /**
   * Table IV. Its heads are lost: of the four terms the last two are independence and balance, the
   * first two mutual information and the modality gap in an order that the text does not say; the
   * eight rows are the same in either order.
   */
  private static Study components(StudyScope scope) {
    StudyRows rows = new StudyRows(scope, scope.bitsOr(32, 48));
    for (Terms terms : Terms.OF_THE_PAPER) {
      rows.add(terms.label(), terms::apply);
    }
    return new Study(
        "components",
        "What each term of the objective brings",
        "What do mutual information, the modality gap, independence and balance reach together and"
            + " without each other?",
        rows.cells());
  }

  /** Table I. */
  private static Study criticInput(StudyScope scope) {
    StudyRows rows = new StudyRows(scope, scope.bitsOr(32));
    for (int samples : new int[] {0, 1, 5, 10, 20}) {
      rows.with(
          samples == 0 ? "Bernoulli vectors" : Claims.samples(samples),
          draft -> draft.criticInput = draft.criticInput.withSamples(samples));
    }
    return new Study(
            "critic-input",
            "What the critic reads",
            "Do Bernoulli vectors serve the critic better than binary samples, and what do samples"
                + " cost?",
            rows.cells())
        .with(CriticSupplement::of);
  }

  /** Table II. */
  private static Study independence(StudyScope scope) {
    StudyRows rows = new StudyRows(scope, scope.bitsOr(16, 32, 48));
    rows.add("with TC", _ -> {});
    rows.add("without TC", knobs -> knobs.totalCorrelationWeight = 0);
    return new Study(
        "independence",
        "Independent bits",
        "Does the total correlation term make bits independent, and does that help retrieval?",
        rows.cells());
  }

  /** Figure 1. */
  private static Study mutualInformationWeight(StudyScope scope) {
    return weights(
        scope,
        "mi-weight",
        "The weight of mutual information",
        "How do the four tasks follow the weight of mutual information?",
        List.of(0.0, 1.0, 3.0, 10.0, 30.0, 100.0),
        (knobs, weight) -> knobs.mutualInformationWeight = weight);
  }

  /** Figure 3. */
  private static Study modalityGapWeight(StudyScope scope) {
    return weights(
        scope,
        "kl-weight",
        "The weight of the modality gap",
        "What does closing the modality gap bring, and what does it cost?",
        List.of(0.0, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0),
        (knobs, weight) -> knobs.modalityGapWeight = weight);
  }

  /** Table IX. */
  private static Study trainingSize(StudyScope scope) {
    StudyRows rows = new StudyRows(scope, scope.bitsOr(32));
    for (int pairs : new int[] {250, 500, 1_000, 2_000, 4_000}) {
      rows.with(pairs + " pairs", draft -> draft.trainingPairs = pairs);
    }
    rows.with("all pairs", _ -> {});
    return new Study(
        "training-size",
        "How many pairs it takes",
        "How does retrieval follow the number of training pairs?",
        rows.cells());
  }

  private interface WeightSetting {

    void set(LiveKnobs.Draft knobs, double weight);
  }

  private static Study weights(
      StudyScope scope,
      String name,
      String title,
      String question,
      List<Double> values,
      WeightSetting setting) {
    StudyRows rows = new StudyRows(scope, scope.bitsOr(32));
    values.forEach(weight -> rows.add(String.valueOf(weight), knobs -> setting.set(knobs, weight)));
    return new Study(name, title, question, rows.cells());
  }
}
