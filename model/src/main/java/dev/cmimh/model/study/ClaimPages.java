package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.PairedDifference;
import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.figure.StudyPage;
import java.util.List;
import java.util.Locale;

/** Lays the verdict on a claim out for people. */
final class ClaimPages {

  static final String RULE =
      ("A claim holds where the claimed row leads in each of its comparisons by a paired t-test"
           + " over seeds, two-sided, p at most .05. It does not hold where it is behind in one, p"
           + " at most .05 divided by the number of comparisons. All else is not decided, and so is"
           + " all with fewer than %d seeds. A lead in mAP is in points; its interval is that of 95"
           + " %%. Seeds stand for initialisation and order of training, not for other queries or"
           + " data.")
          .formatted(ClaimFinding.FEWEST_SEEDS);

  private static final List<String> COLUMNS =
      List.of("claimed to be better", "beside it", "lead", "95 % interval", "p", "seeds", "");

  private ClaimPages() {}

  static StudyPage.Verdict verdict(ClaimFinding finding) {
    return new StudyPage.Verdict(
        finding.claim().title(),
        finding.claim().statement(),
        finding.verdict().words(),
        reasons(finding),
        new StudyPage.Table(
            finding.claim().title(),
            COLUMNS,
            finding.findings().stream().map(single -> row(finding, single)).toList()));
  }

  private static String reasons(ClaimFinding finding) {
    return switch (finding.verdict()) {
      case HOLDS -> "%s. The least sure is %s".formatted(comparisons(finding), weakest(finding));
      case DOES_NOT_HOLD ->
          "%d of %d comparisons are behind by more than chance. Most clearly %s"
              .formatted(
                  finding.findings().stream().filter(finding::isBehind).count(),
                  finding.claim().comparisons().size(),
                  weakest(finding));
      case NOT_DECIDED -> undecided(finding);
    };
  }

  private static String comparisons(ClaimFinding finding) {
    int count = finding.findings().size();
    return count == 1 ? "Its comparison is ahead" : "All %d comparisons are ahead".formatted(count);
  }

  private static String undecided(ClaimFinding finding) {
    String least =
        finding.weakest().isEmpty() ? "" : "What speaks least for it is " + weakest(finding);
    if (finding.missing() > 0) {
      return "Trainings have failed, and %d of %d comparisons have no figures. %s"
          .formatted(finding.missing(), finding.claim().comparisons().size(), least);
    }
    return finding.fewestSeeds() < ClaimFinding.FEWEST_SEEDS
        ? "The test needs %d seeds and has %d: ask again with --seeds %d or more. %s"
            .formatted(
                ClaimFinding.FEWEST_SEEDS, finding.fewestSeeds(), ClaimFinding.FEWEST_SEEDS, least)
        : "%d of %d comparisons are not ahead by more than chance. %s"
            .formatted(finding.open(), finding.findings().size(), least);
  }

  private static String weakest(ClaimFinding finding) {
    return finding.weakest().map(ClaimPages::sentence).orElse("");
  }

  private static String sentence(Comparison.Finding finding) {
    Comparison comparison = finding.comparison();
    return "%s at %d bits: %s %s, %s %s, a lead of %s%s."
        .formatted(
            comparison.measure().figure(),
            comparison.bits(),
            comparison.better(),
            comparison.measure().worded(finding.claimed().mean()),
            comparison.other(),
            comparison.measure().worded(finding.beside().mean()),
            comparison.measure().signed(finding.advantage().mean()),
            finding.advantage().seeds() == 1
                ? ""
                : " (95 %% interval %s), %s"
                    .formatted(interval(finding), probability(finding.advantage())));
  }

  private static StudyPage.Row row(ClaimFinding of, Comparison.Finding finding) {
    Comparison comparison = finding.comparison();
    boolean single = finding.advantage().seeds() == 1;
    return new StudyPage.Row(
        "%s, %d bits, against %s"
            .formatted(comparison.measure().figure(), comparison.bits(), comparison.other()),
        List.of(
            worded(comparison.measure(), finding.claimed()),
            worded(comparison.measure(), finding.beside()),
            comparison.measure().signed(finding.advantage().mean()),
            single ? "–" : interval(finding),
            single ? "–" : probability(finding.advantage()),
            String.valueOf(finding.advantage().seeds()),
            word(of, finding)));
  }

  private static String word(ClaimFinding of, Comparison.Finding finding) {
    if (finding.advantage().seeds() < ClaimFinding.FEWEST_SEEDS) {
      return "too few seeds";
    }
    if (finding.isAhead()) {
      return "ahead";
    }
    return of.isBehind(finding) ? "behind" : "open";
  }

  private static String worded(Measure measure, SeedSummary summary) {
    return summary.runs() == 1
        ? measure.worded(summary.mean())
        : "%s ± %s"
            .formatted(measure.worded(summary.mean()), measure.worded(summary.standardDeviation()));
  }

  private static String interval(Comparison.Finding finding) {
    Measure measure = finding.comparison().measure();
    return "%s to %s"
        .formatted(
            measure.signed(finding.advantage().lower()),
            measure.signed(finding.advantage().upper()));
  }

  private static String probability(PairedDifference difference) {
    return difference.pValue() < 0.0001
        ? "p < .0001"
        : "p = " + String.format(Locale.ROOT, "%.4f", difference.pValue()).replaceFirst("^0", "");
  }
}
