package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.baseline.Baselines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The five claims of the paper's experiments (sections IV-B1 to IV-B4 and IV-C). */
final class Claims {

  static final String NAME = "claims";

  private static final String USUAL = "CMIMH";
  private static final String NO_INFORMATION = "MI weight 0";
  private static final String NO_GAP = "KL weight 0";
  private static final String MOST_GAP = "KL weight 10";
  private static final String NO_INDEPENDENCE = "without TC";
  private static final List<Integer> SAMPLES = List.of(1, 5, 10, 20);
  private static final Cutoff CUTOFF = new Cutoff(1_000);
  private static final List<Task> ALL = List.of(Task.values());
  private static final List<Task> CROSS_MODAL = List.of(Task.IMAGE_TO_TEXT, Task.TEXT_TO_IMAGE);

  /** Those of table III; what came after the paper is none of its claims. */
  private static final Set<String> RIVALS = Set.of("cvh", "pdh", "cmfh", "acq", "fsh", "djsrh");

  private final List<Integer> bits;

  private Claims(List<Integer> bits) {
    this.bits = bits;
  }

  /** Their trainings are those of the other studies, which are not done twice. */
  static Study study(StudyScope scope) {
    List<Integer> bits = scope.bitsOr(32);
    return new Study(
            NAME,
            "The claims of the paper",
            "Do the five claims of the paper hold on this data?",
            cells(new StudyRows(scope, bits)))
        .with(new Claims(bits).all());
  }

  private static List<StudyCell> cells(StudyRows rows) {
    rows.add(USUAL, _ -> {});
    rows.add(NO_INFORMATION, knobs -> knobs.mutualInformationWeight = 0);
    for (int samples : SAMPLES) {
      rows.with(
          samples(samples), draft -> draft.criticInput = draft.criticInput.withSamples(samples));
    }
    rows.add(NO_GAP, knobs -> knobs.modalityGapWeight = 0);
    rows.add(MOST_GAP, knobs -> knobs.modalityGapWeight = 10);
    rows.add(NO_INDEPENDENCE, knobs -> knobs.totalCorrelationWeight = 0);
    rivals().forEach(method -> rows.add(method.label(), method.name()));
    return rows.cells();
  }

  private List<Claim> all() {
    return List.of(information(), criticInput(), modalityGap(), independence(), lead());
  }

  private Claim information() {
    return new Claim(
        "Mutual information between the codes",
        "All four tasks are better where the mutual information between the codes is maximised"
            + " than where its weight is 0 (section IV-B1, figure 1).",
        against(ALL, NO_INFORMATION));
  }

  private Claim criticInput() {
    return new Claim(
        "Bernoulli vectors for the critic",
        "Both cross-modal tasks are best where the critic reads the Bernoulli vectors: better than"
            + " with 1, 5, 10 or 20 binary samples (section IV-B2, table I).",
        SAMPLES.stream()
            .flatMap(samples -> against(CROSS_MODAL, samples(samples)).stream())
            .toList());
  }

  private Claim modalityGap() {
    return new Claim(
        "A modality gap that is neither closed nor left alone",
        "Weight 0 of the modality gap makes the cross-modal tasks worse, and the too large weight"
            + " 10 makes all four worse (section IV-B3, figure 3).",
        Stream.concat(against(CROSS_MODAL, NO_GAP).stream(), against(ALL, MOST_GAP).stream())
            .toList());
  }

  private Claim independence() {
    return new Claim(
        "Independent bits",
        "The total correlation term makes the bits more independent, which Corr MSE shows, and both"
            + " cross-modal tasks better (section IV-B4, table II).",
        Stream.concat(
                compare(List.of(Measure.CORRELATION_ERROR), NO_INDEPENDENCE).stream(),
                against(CROSS_MODAL, NO_INDEPENDENCE).stream())
            .toList());
  }

  private Claim lead() {
    return new Claim(
        "Ahead of the other methods",
        "CMIMH is ahead of CVH, PDH, CMFH, ACQ, FSH and DJSRH in all four tasks (section IV-C,"
            + " table III; the paper itself excepts Txt->Txt of one data set).",
        rivals().stream().flatMap(method -> against(ALL, method.label()).stream()).toList());
  }

  private List<Comparison> against(List<Task> tasks, String other) {
    return compare(tasks.stream().map(task -> Measure.precision(task, CUTOFF)).toList(), other);
  }

  private List<Comparison> compare(List<Measure> measures, String other) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int length : bits) {
      for (Measure measure : measures) {
        comparisons.add(new Comparison(USUAL, other, length, measure));
      }
    }
    return comparisons;
  }

  private static List<HashingMethod> rivals() {
    return new Baselines().all().stream().filter(method -> RIVALS.contains(method.name())).toList();
  }

  /** How a row is called that draws so many for each pair. */
  static String samples(int samples) {
    return samples == 1 ? "1 binary sample" : samples + " binary samples";
  }
}
