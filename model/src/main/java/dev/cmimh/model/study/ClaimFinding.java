package dev.cmimh.model.study;

import static java.util.Comparator.comparingDouble;

import dev.cmimh.model.evaluation.PairedDifference;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What came of a claim. It holds where every comparison is ahead by a paired t-test at the level of
 * {@link PairedDifference#LEVEL}: all must be, so none gets a second chance and the level needs no
 * correction. It does not hold where the claimed row of some comparison is behind at the same
 * level, divided by the number of comparisons (Bonferroni), for one of many is behind by chance
 * sooner than one alone. All else is not decided.
 *
 * @param findings of the comparisons that have a seed
 */
record ClaimFinding(Claim claim, List<Comparison.Finding> findings) {

  /** Fewer seeds say too little about how far they spread. */
  static final int FEWEST_SEEDS = 5;

  ClaimFinding {
    findings = List.copyOf(findings);
  }

  static ClaimFinding of(Claim claim, SequencedMap<StudyCell, CellOutcome> outcomes) {
    return new ClaimFinding(
        claim,
        claim.comparisons().stream()
            .map(comparison -> comparison.in(outcomes))
            .flatMap(Optional::stream)
            .toList());
  }

  Verdict verdict() {
    if (findings.stream().anyMatch(this::isBehind)) {
      return Verdict.DOES_NOT_HOLD;
    }
    return missing() == 0 && fewestSeeds() >= FEWEST_SEEDS && open() == 0
        ? Verdict.HOLDS
        : Verdict.NOT_DECIDED;
  }

  /** Whether the row that is claimed to be better is worse, by more than chance. */
  boolean isBehind(Comparison.Finding finding) {
    PairedDifference advantage = finding.advantage();
    return advantage.seeds() >= FEWEST_SEEDS
        && advantage.pBelow() * claim.comparisons().size() <= PairedDifference.LEVEL / 2;
  }

  /** Number of comparisons that have no seed. */
  int missing() {
    return claim.comparisons().size() - findings.size();
  }

  /** Number of comparisons in which the row is not ahead by more than chance. */
  int open() {
    return (int) findings.stream().filter(finding -> !finding.isAhead()).count();
  }

  /** Seeds of the comparison that has fewest; 0 where one has none. */
  int fewestSeeds() {
    return missing() > 0
        ? 0
        : findings.stream().mapToInt(finding -> finding.advantage().seeds()).min().orElse(0);
  }

  /** The comparison that speaks least for the claim; empty where there is none. */
  Optional<Comparison.Finding> weakest() {
    return findings.stream().min(comparingDouble(ClaimFinding::strength));
  }

  /** In standard errors, so that unlike measures compare; one seed alone has none. */
  private static double strength(Comparison.Finding finding) {
    PairedDifference advantage = finding.advantage();
    return advantage.seeds() == 1
        ? finding.comparison().measure().scale() * advantage.mean()
        : advantage.mean() / (advantage.standardDeviation() + Double.MIN_NORMAL);
  }
}
