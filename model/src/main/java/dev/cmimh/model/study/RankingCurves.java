package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.TaskFigures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Precision of the first K and precision against recall, of each row and code length of a study,
 * over its seeds (figures 4 and 5 of the paper).
 *
 * @param lines in the order of the cells
 */
record RankingCurves(List<Line> lines) {

  /** Every K of the curve of Prec@K. */
  static final List<Cutoff> CUTOFFS =
      IntStream.of(1, 10, 20, 50, 100, 150, 200, 300, 400, 500, 600, 700, 800, 900, 1_000)
          .mapToObj(Cutoff::new)
          .toList();

  RankingCurves {
    lines = List.copyOf(lines);
  }

  /**
   * The curves of a task.
   *
   * @param precision for each cut-off
   * @param chance of the same for random codes
   * @param curve for each Hamming radius from 0 to L
   */
  record Line(
      String row,
      int bits,
      Task task,
      SequencedMap<Cutoff, SeedSummary> precision,
      SequencedMap<Cutoff, Double> chance,
      List<Radius> curve) {}

  /** Precision and recall of what lies within a Hamming radius. */
  record Radius(
      int radius, SeedSummary precision, SeedSummary recall, double answered, double chance) {}

  private record Place(String row, int bits, Task task) {}

  /** Measures the curves of all trainings that there are. */
  static RankingCurves of(StudyModels models, SequencedMap<StudyCell, CellOutcome> outcomes)
      throws IOException {
    SequencedMap<Place, List<TaskFigures>> seeds = new LinkedHashMap<>();
    for (Map.Entry<StudyCell, CellOutcome> training : outcomes.entrySet()) {
      StudyCell cell = training.getKey();
      for (TaskFigures figures : models.evaluate(training.getValue(), CUTOFFS)) {
        seeds
            .computeIfAbsent(
                new Place(cell.row(), cell.bits(), figures.task()), _ -> new ArrayList<>())
            .add(figures);
      }
    }
    return new RankingCurves(
        seeds.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList());
  }

  private static Line line(Place place, List<TaskFigures> seeds) {
    SequencedMap<Cutoff, SeedSummary> precision = new LinkedHashMap<>();
    SequencedMap<Cutoff, Double> chance = new LinkedHashMap<>();
    for (int k = 0; k < CUTOFFS.size(); k++) {
      int at = k;
      precision.put(CUTOFFS.get(k), over(seeds, figures -> figures.precision().get(at).value()));
      chance.put(
          CUTOFFS.get(k), over(seeds, figures -> figures.precision().get(at).chance()).mean());
    }
    List<Radius> curve =
        IntStream.rangeClosed(0, place.bits()).mapToObj(radius -> radius(radius, seeds)).toList();
    return new Line(place.row(), place.bits(), place.task(), precision, chance, curve);
  }

  private static Radius radius(int radius, List<TaskFigures> seeds) {
    return new Radius(
        radius,
        over(seeds, figures -> figures.curve().get(radius).precision()),
        over(seeds, figures -> figures.curve().get(radius).recall()),
        over(seeds, figures -> figures.curve().get(radius).answered()).mean(),
        over(seeds, figures -> figures.curve().get(radius).chancePrecision()).mean());
  }

  private static SeedSummary over(List<TaskFigures> seeds, ToDoubleFunction<TaskFigures> reader) {
    return SeedSummary.of(seeds.stream().mapToDouble(reader).toArray());
  }
}
