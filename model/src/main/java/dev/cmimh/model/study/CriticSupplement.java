package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.figure.CsvText;
import dev.cmimh.model.figure.LinesFigure;
import dev.cmimh.model.figure.LinesFigure.Point;
import dev.cmimh.model.figure.PageFigure;
import dev.cmimh.model.figure.StudyPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Shows how critics score by what they read, and what that costs in time. */
final class CriticSupplement {

  private static final String NOTE =
      "How the critic of each trained model scores the pairs of the queries, which it was not"
          + " trained on: T for one draw where it reads samples (figure 2 of the paper). Share of"
          + " scores in bins of 0.5, mean over seeds. The table below says how many are sure: those"
          + " whose sigmoid is below .01 or above .99. Its times are those of whole trainings, on a"
          + " machine that had as many at work at once as there were workers.";
  private static final String COST = "How sure the critic is, and what it costs";

  /** Below that a bin is not worth room. */
  private static final double VISIBLE = 0.001;

  private final Study study;
  private final SequencedMap<Row, List<Sight>> rows;

  private CriticSupplement(Study study, SequencedMap<Row, List<Sight>> rows) {
    this.study = study;
    this.rows = rows;
  }

  private record Row(String name, int bits) {}

  /** What was seen of one training. */
  private record Sight(
      CriticHistogram histogram, double secondsPerEpoch, double millisecondsPerStep) {}

  static Supplement of(
      Study study, StudyModels models, SequencedMap<StudyCell, CellOutcome> outcomes)
      throws IOException {
    SequencedMap<Row, List<Sight>> rows = new LinkedHashMap<>();
    for (Map.Entry<StudyCell, CellOutcome> training : outcomes.entrySet()) {
      StudyCell cell = training.getKey();
      rows.computeIfAbsent(new Row(cell.row(), cell.bits()), _ -> new ArrayList<>())
          .add(sight(models, cell, training.getValue()));
    }
    return new CriticSupplement(study, rows).supplement();
  }

  private static Sight sight(StudyModels models, StudyCell cell, CellOutcome outcome)
      throws IOException {
    return new Sight(
        models.criticHistogram(outcome, cell.settings().criticInput(), cell.seed()),
        outcome.seconds() / cell.settings().epochs(),
        1_000 * outcome.seconds() / models.steps(outcome));
  }

  private Supplement supplement() {
    return new Supplement(
        List.of(new StudyPage.FigureGroup("Scores of the critic", NOTE, figures())),
        rows.isEmpty() ? List.of() : List.of(cost()),
        Map.of("-scores.csv", csv()));
  }

  private List<PageFigure> figures() {
    List<PageFigure> figures = new ArrayList<>();
    for (int bits : rows.sequencedKeySet().stream().map(Row::bits).distinct().toList()) {
      figures.add(figure(bits, "own", "a picture's own text", CriticHistogram::joint));
      figures.add(figure(bits, "other", "texts that differ", CriticHistogram::marginal));
    }
    return figures;
  }

  private PageFigure figure(
      int bits, String key, String pairs, Function<CriticHistogram, double[]> part) {
    SequencedMap<String, double[]> shares = new LinkedHashMap<>();
    rows.forEach(
        (row, sights) -> {
          if (row.bits() == bits) {
            shares.put(row.name(), mean(sights, part));
          }
        });
    int first = end(shares, 0, 1);
    int last = end(shares, CriticHistogram.BINS - 1, -1);
    SequencedMap<String, List<Point>> lines = new LinkedHashMap<>();
    shares.forEach((row, all) -> lines.put(row, points(all, first, last)));
    return new LinesFigure(
        "%s-scores-%s-%d-bits".formatted(study.name(), key, bits),
        "Scores of %s, %d bits".formatted(pairs, bits),
        "T",
        "share of the pairs, %",
        lines,
        List.of());
  }

  /** The bin beside the outermost one that can be seen. */
  private static int end(SequencedMap<String, double[]> shares, int from, int step) {
    int bin = from;
    while (bin + step >= 0 && bin + step < CriticHistogram.BINS && isEmpty(shares, bin + step)) {
      bin += step;
    }
    return bin;
  }

  private static boolean isEmpty(SequencedMap<String, double[]> shares, int bin) {
    return shares.values().stream().allMatch(row -> row[bin] < VISIBLE);
  }

  private static List<Point> points(double[] shares, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(bin -> new Point(CriticHistogram.middle(bin), 100 * shares[bin]))
        .toList();
  }

  private static double[] mean(List<Sight> sights, Function<CriticHistogram, double[]> part) {
    return IntStream.range(0, CriticHistogram.BINS)
        .mapToDouble(
            bin ->
                sights.stream()
                    .mapToDouble(sight -> part.apply(sight.histogram())[bin])
                    .average()
                    .orElseThrow())
        .toArray();
  }

  private StudyPage.Table cost() {
    double usual = over(rows.firstEntry().getValue(), Sight::secondsPerEpoch).mean();
    return new StudyPage.Table(
        COST,
        List.of(
            "sure of own pairs, %",
            "sure of other pairs, %",
            "an epoch, s",
            "a step, ms",
            "times " + rows.firstEntry().getKey().name()),
        rows.entrySet().stream().map(row -> cost(row.getKey(), row.getValue(), usual)).toList());
  }

  private static StudyPage.Row cost(Row row, List<Sight> sights, double usual) {
    SeedSummary epoch = over(sights, Sight::secondsPerEpoch);
    return new StudyPage.Row(
        "%s, %d bits".formatted(row.name(), row.bits()),
        List.of(
            worded("%.1f", over(sights, sight -> 100 * sight.histogram().sureJoint())),
            worded("%.1f", over(sights, sight -> 100 * sight.histogram().sureMarginal())),
            worded("%.2f", epoch),
            worded("%.1f", over(sights, Sight::millisecondsPerStep)),
            String.format(Locale.ROOT, "%.2f", epoch.mean() / usual)));
  }

  private static SeedSummary over(List<Sight> sights, ToDoubleFunction<Sight> reader) {
    return SeedSummary.of(sights.stream().mapToDouble(reader).toArray());
  }

  private static String worded(String format, SeedSummary summary) {
    String mean = String.format(Locale.ROOT, format, summary.mean());
    return summary.runs() == 1
        ? mean + " (1)"
        : String.format(
            Locale.ROOT,
            "%s ± " + format + " (%d)",
            mean,
            summary.standardDeviation(),
            summary.runs());
  }

  private String csv() {
    List<List<Object>> csv = new ArrayList<>();
    rows.forEach(
        (row, sights) -> {
          double[] joint = mean(sights, CriticHistogram::joint);
          double[] marginal = mean(sights, CriticHistogram::marginal);
          for (int bin = 0; bin < CriticHistogram.BINS; bin++) {
            double from = CriticHistogram.LOWEST + bin * CriticHistogram.WIDTH;
            csv.add(
                List.of(
                    row.name(),
                    row.bits(),
                    from,
                    from + CriticHistogram.WIDTH,
                    joint[bin],
                    marginal[bin],
                    sights.size()));
          }
        });
    return CsvText.of(
        List.of("row", "bits", "from_score", "to_score", "own_pairs", "other_pairs", "n"), csv);
  }
}
