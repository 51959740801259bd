package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.StudyPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;

/** Lays the outcome of a study out for people. */
final class StudyPages {

  /** What figures show first. */
  static final Cutoff HEADLINE = new Cutoff(1_000);

  private static final List<Cutoff> SHOWN = List.of(HEADLINE, new Cutoff(50), Cutoff.ALL);
  private static final List<String> OTHERS = List.of("Corr MSE", "TC", "seconds");

  private final Study study;
  private final StudyGround ground;
  private final StudyTable table;
  private final PublishedPages published;
  private final PublishedMarks marks;

  /**
   * @param protocols of the published figures that compare
   */
  StudyPages(Study study, StudyGround ground, StudyTable table, List<PublishedProtocol> protocols) {
    this.study = study;
    this.ground = ground;
    this.table = table;
    this.published = new PublishedPages(protocols);
    this.marks = PublishedMarks.of(study, protocols);
  }

  /**
   * @param outcomes of the cells that have one
   * @param supplement is shown behind the figures and the tables that every study has
   */
  StudyPage page(SequencedMap<StudyCell, CellOutcome> outcomes, Supplement supplement) {
    List<StudyPage.Table> tables = new ArrayList<>();
    for (Cutoff cutoff : SHOWN) {
      tables.add(precision(cutoff));
    }
    tables.addAll(published.tables());
    tables.add(others());
    tables.addAll(supplement.tables());
    return new StudyPage(
        study.title(),
        study.question(),
        notes(outcomes.keySet()),
        study.claims().stream()
            .map(claim -> ClaimPages.verdict(ClaimFinding.of(claim, outcomes)))
            .toList(),
        groups(supplement),
        tables);
  }

  private List<String> notes(Set<StudyCell> known) {
    List<String> notes = new ArrayList<>();
    if (!study.claims().isEmpty()) {
      notes.add(ClaimPages.RULE);
    }
    notes.add(
        "Data set %s, its %s queries, judged by the labels \"%s\". Mean ± standard deviation of the sample over seeds, with the number of seeds in brackets; one seed has no deviation. mAP in percent, divided by the hits, ties in expectation; in the figures a bar reaches one deviation to both sides."
            .formatted(
                ground.data().dataset().name(),
                ground.part().name().toLowerCase(Locale.ROOT),
                ground.labels().name()));
    notes.add(StudyEffort.note(ground.part()));
    StudyEffort.shorter(study).ifPresent(notes::add);
    notes.add(published.note());
    List<StudyCell> missing = study.cells().stream().filter(cell -> !known.contains(cell)).toList();
    missing.forEach(
        cell ->
            notes.add(
                "Missing: %s, %d bits, seed %d has failed."
                    .formatted(cell.row(), cell.bits(), cell.seed())));
    return notes;
  }

  private List<StudyPage.FigureGroup> groups(Supplement supplement) {
    List<StudyPage.FigureGroup> groups = new ArrayList<>();
    groups.add(new SpreadFigures(study, table, marks).group());
    groups.addAll(supplement.groups());
    return groups;
  }

  private StudyPage.Table precision(Cutoff cutoff) {
    List<String> figures =
        Arrays.stream(Task.values()).map(task -> StudyTable.name(task, cutoff)).toList();
    List<StudyPage.Row> rows = new ArrayList<>(rows(figures, StudyPages::percent));
    rows.add(new StudyPage.Row("chance", figures.stream().map(this::chance).toList()));
    return new StudyPage.Table(
        "mAP@%s, %%".formatted(cutoff.key()),
        Arrays.stream(Task.values()).map(Task::label).toList(),
        rows);
  }

  private StudyPage.Table others() {
    return new StudyPage.Table(
        "Independence of the bits, and time",
        List.of("Corr MSE", "TC estimate, nats", "training, s"),
        rows(OTHERS, StudyPages::plain));
  }

  private interface Wording {

    String of(SeedSummary summary);
  }

  private List<StudyPage.Row> rows(List<String> figures, Wording wording) {
    return table.lines().stream()
        .map(
            line ->
                new StudyPage.Row(
                    "%s, %d bits".formatted(line.row(), line.bits()),
                    figures.stream()
                        .map(name -> line.figures().get(name))
                        .map(summary -> summary == null ? "–" : wording.of(summary))
                        .toList()))
        .toList();
  }

  /** Random codes reach nearly the same at every length: the mean over the lines. */
  private String chance(String figure) {
    return String.format(
        Locale.ROOT,
        "%.1f",
        100
            * table.lines().stream()
                .filter(line -> line.chance().containsKey(figure))
                .mapToDouble(line -> line.chance().get(figure))
                .average()
                .orElse(Double.NaN));
  }

  private static String percent(SeedSummary summary) {
    return worded(summary, 100, "%.1f");
  }

  private static String plain(SeedSummary summary) {
    return worded(summary, 1, "%.3g");
  }

  private static String worded(SeedSummary summary, double scale, String number) {
    String mean = String.format(Locale.ROOT, number, scale * summary.mean());
    return summary.runs() == 1
        ? mean + " (1)"
        : String.format(
            Locale.ROOT,
            "%s ± " + number + " (%d)",
            mean,
            scale * summary.standardDeviation(),
            summary.runs());
  }
}
