package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.PairedDifference;
import dev.cmimh.model.evaluation.SeedSummary;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * That one row of a study is better than another by some measure.
 *
 * @param better row that is claimed to be better
 * @param other row beside it
 * @param bits code length of both
 */
public record Comparison(String better, String other, int bits, Measure measure) {

  /**
   * What came of it.
   *
   * @param claimed the measure of the row that is claimed to be better, over the seeds of both rows
   * @param beside that of the other
   * @param advantage how far the first is ahead: positive where it is better
   */
  record Finding(
      Comparison comparison, SeedSummary claimed, SeedSummary beside, PairedDifference advantage) {

    /** Whether the test takes the row for better, by itself. */
    boolean isAhead() {
      return advantage.mean() > 0 && advantage.pValue() <= PairedDifference.LEVEL;
    }
  }

  /** Empty where no seed has both rows. */
  Optional<Finding> in(SequencedMap<StudyCell, CellOutcome> outcomes) {
    Map<Long, Double> claimed = bySeed(better, outcomes);
    Map<Long, Double> beside = bySeed(other, outcomes);
    claimed.keySet().retainAll(beside.keySet());
    beside.keySet().retainAll(claimed.keySet());
    return claimed.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(values(claimed), values(beside)));
  }

  private Finding finding(double[] claimed, double[] beside) {
    PairedDifference difference = PairedDifference.of(claimed, beside);
    return new Finding(
        this,
        SeedSummary.of(claimed),
        SeedSummary.of(beside),
        measure.higherIsBetter() ? difference : difference.negated());
  }

  /** In the order of seeds. */
  private Map<Long, Double> bySeed(String row, SequencedMap<StudyCell, CellOutcome> outcomes) {
    Function<CellOutcome, OptionalDouble> reader = StudyTable.readers().get(measure.figure());
    Map<Long, Double> values = new TreeMap<>();
    outcomes.forEach(
        (cell, outcome) -> {
          if (cell.row().equals(row) && cell.bits() == bits) {
            reader.apply(outcome).ifPresent(value -> values.put(cell.seed(), value));
          }
        });
    return values;
  }

  private static double[] values(Map<Long, Double> bySeed) {
    return bySeed.values().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
