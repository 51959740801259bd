package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * The outcome of a study: a line for each row and code length, with mean, deviation and number of
 * seeds of every figure.
 *
 * @param lines in the order of the cells
 */
public record StudyTable(List<Line> lines) {

  public StudyTable {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param figures by name; those that no seed has are not there
   * @param chance of the figures that have one, by name
   */
  public record Line(
      String row,
      int bits,
      SequencedMap<String, SeedSummary> figures,
      Map<String, Double> chance) {}

  private record Place(String row, int bits) {}

  /** Gathers the seeds of each row and code length. */
  public static StudyTable of(SequencedMap<StudyCell, CellOutcome> outcomes) {
    SequencedMap<Place, List<CellOutcome>> seeds = new LinkedHashMap<>();
    outcomes.forEach(
        (cell, outcome) ->
            seeds
                .computeIfAbsent(new Place(cell.row(), cell.bits()), _ -> new ArrayList<>())
                .add(outcome));
    List<Line> lines = new ArrayList<>();
    seeds.forEach((place, some) -> lines.add(line(place, some)));
    return new StudyTable(lines);
  }

  private static Line line(Place place, List<CellOutcome> seeds) {
    SequencedMap<String, SeedSummary> figures = new LinkedHashMap<>();
    readers()
        .forEach(
            (name, reader) -> {
              double[] values =
                  seeds.stream()
                      .map(reader)
                      .filter(OptionalDouble::isPresent)
                      .mapToDouble(OptionalDouble::getAsDouble)
                      .toArray();
              if (values.length > 0) {
                figures.put(name, SeedSummary.of(values));
              }
            });
    Map<String, Double> chance = new LinkedHashMap<>();
    seeds
        .getFirst()
        .chance()
        .forEach((ranking, value) -> chance.put(name(ranking.task(), ranking.cutoff()), value));
    return new Line(place.row(), place.bits(), figures, chance);
  }

  /** How each figure is read from an outcome, by its name. */
  static SequencedMap<String, Function<CellOutcome, OptionalDouble>> readers() {
    SequencedMap<String, Function<CellOutcome, OptionalDouble>> readers = new LinkedHashMap<>();
    for (Cutoff cutoff : Cutoff.STANDARD) {
      for (Task task : Task.values()) {
        CellOutcome.Ranking ranking = new CellOutcome.Ranking(task, cutoff);
        readers.put(name(task, cutoff), outcome -> precision(outcome, ranking));
      }
    }
    readers.put("Corr MSE", CellOutcome::correlationError);
    readers.put("TC", CellOutcome::totalCorrelation);
    readers.put("seconds", outcome -> OptionalDouble.of(outcome.seconds()));
    return readers;
  }

  private static OptionalDouble precision(CellOutcome outcome, CellOutcome.Ranking ranking) {
    Double value = outcome.precision().get(ranking);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** What a figure of a task is called. */
  static String name(Task task, Cutoff cutoff) {
    return "%s mAP@%s".formatted(task.label(), cutoff.key());
  }
}
