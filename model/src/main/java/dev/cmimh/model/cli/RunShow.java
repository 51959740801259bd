package dev.cmimh.model.cli;

import dev.cmimh.model.comparison.RunExport;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.figure.KnobNames;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that is stored of a run: for people in short, for scripts whole. */
final class RunShow {

  private final RunSummary summary;
  private final RunRecord record;

  RunShow(RunSummary summary, RunRecord record) {
    this.summary = summary;
    this.record = record;
  }

  /** A line of JSON for the run and for each of its changes, epochs, steps and figures. */
  void print(JsonLines json) {
    Fields run = new Fields().put("event", "run");
    RunExport.fields(summary).forEach(run::put);
    json.print(run.map());
    for (LiveChange change : record.changes()) {
      json.print(
          new Fields()
              .put("event", "change")
              .put("step", change.step())
              .put("settings", change.knobs())
              .map());
    }
    for (EpochReport epoch : record.epochs()) {
      json.print(TrainingJson.epoch(epoch).put("bitMeans", epoch.bitMeans()).map());
    }
    for (StepReport step : record.steps()) {
      json.print(new Fields().put("event", "step").put("report", step).map());
    }
    for (MeasuredFigure figure : record.figures()) {
      Fields fields = new Fields().put("event", "figure");
      FigureTable.fields(figure).map().forEach(fields::put);
      json.print(fields.map());
    }
  }

  void print(Terminal terminal) {
    RunExport.fields(summary).forEach((name, value) -> fact(terminal, name, value));
    changes(terminal);
    if (!record.epochs().isEmpty()) {
      last(terminal, record.epochs().getLast());
    }
    figures(terminal);
  }

  private static void fact(Terminal terminal, String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      terminal.print("%-22s %s".formatted(name, value));
    }
  }

  private void changes(Terminal terminal) {
    LiveKnobs before = record.run().description().hyperParameters().knobs();
    for (LiveChange change : record.changes()) {
      terminal.print(
          "%-22s %s"
              .formatted("from step " + change.step(), KnobNames.change(before, change.knobs())));
      before = change.knobs();
    }
  }

  private void last(Terminal terminal, EpochReport epoch) {
    terminal.print("");
    terminal.print(
        "After epoch %d (step %d, %d step reports): Corr MSE %.4f, %d dead bits, bits agree %.3f, saturation %.3f."
            .formatted(
                epoch.epoch(),
                epoch.step(),
                record.steps().size(),
                epoch.correlationError(),
                epoch.deadBits(),
                epoch.bitAgreement(),
                epoch.saturation()));
    epoch.health().stream().map(HealthFinding::message).forEach(terminal::print);
  }

  /** The protocol that the field reports, for each side and label set that was asked. */
  private void figures(Terminal terminal) {
    Map<String, List<MeasuredFigure>> tables =
        FigureTable.select(record.figures(), Divisor.HITS, Ties.EXPECTED).stream()
            .collect(
                Collectors.groupingBy(
                    figure ->
                        "%s queries, labels %s".formatted(figure.splitPart(), figure.labels()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    tables.forEach(
        (title, figures) -> {
          terminal.print("");
          terminal.print(title);
          FigureTable.lines(figures).forEach(terminal::print);
        });
  }
}
