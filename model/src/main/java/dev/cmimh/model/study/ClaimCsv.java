package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.PairedDifference;
import dev.cmimh.model.figure.CsvText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;

/** The tests behind the verdicts as a table of text; what one seed does not give is empty. */
final class ClaimCsv {

  private static final List<String> HEADER =
      List.of(
          "claim",
          "verdict",
          "figure",
          "bits",
          "claimed",
          "other",
          "claimed_mean",
          "other_mean",
          "ahead_by",
          "lower_95",
          "upper_95",
          "p",
          "n");

  private ClaimCsv() {}

  static String of(Study study, SequencedMap<StudyCell, CellOutcome> outcomes) {
    List<List<Object>> rows = new ArrayList<>();
    for (Claim claim : study.claims()) {
      ClaimFinding finding = ClaimFinding.of(claim, outcomes);
      finding.findings().forEach(single -> rows.add(row(finding, single)));
    }
    return CsvText.of(HEADER, rows);
  }

  private static List<Object> row(ClaimFinding of, Comparison.Finding finding) {
    Comparison comparison = finding.comparison();
    PairedDifference advantage = finding.advantage();
    return Arrays.asList(
        of.claim().title(),
        of.verdict().words(),
        comparison.measure().figure(),
        comparison.bits(),
        comparison.better(),
        comparison.other(),
        finding.claimed().mean(),
        finding.beside().mean(),
        advantage.mean(),
        known(advantage.lower()),
        known(advantage.upper()),
        known(advantage.pValue()),
        advantage.seeds());
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : Double.valueOf(value);
  }
}
