package dev.cmimh.model.cli;

import dev.cmimh.model.benchmark.EvaluationBenchmark;
import dev.cmimh.model.benchmark.Measurement;
import dev.cmimh.model.benchmark.SearchBenchmark;
import dev.cmimh.model.benchmark.TrainingBenchmark;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cmimh bench}: speeds, to be compared side by side on one quiet machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures speed; figures compare only within one run on a quiet machine.")
final class BenchCommand implements Callable<Integer> {

  /** What is measured. */
  enum Subject {
    TRAIN,
    SEARCH,
    EVALUATE
  }

  private final Session session;

  @Parameters(paramLabel = "train|search|evaluate", description = "What is measured.", arity = "1")
  private Subject subject;

  @Mixin private DeviceOptions device;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  BenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Consumer<Measurement> report = json ? this::printJson : this::printLine;
    switch (subject) {
      case TRAIN ->
          TrainingBenchmark.standard()
              .run(session.startEngine(device.device(), device.threads()), report);
      case SEARCH -> SearchBenchmark.standard().run(report);
      case EVALUATE -> EvaluationBenchmark.standard().run(report);
    }
    return ExitCode.DONE;
  }

  private void printJson(Measurement measurement) {
    Fields fields = new Fields().put("bench", measurement.bench());
    measurement.settings().forEach(fields::put);
    fields.put("value", measurement.value()).put("unit", measurement.unit());
    measurement.parts().forEach(fields::put);
    new JsonLines(session.terminal()).print(fields.map());
  }

  private void printLine(Measurement measurement) {
    StringBuilder line = new StringBuilder("%-18s".formatted(measurement.bench()));
    measurement.settings().forEach((name, value) -> line.append(name + " " + value + "  "));
    line.append(String.format(Locale.ROOT, "%.3f %s", measurement.value(), measurement.unit()));
    measurement.parts().forEach((name, value) -> line.append("  %s %.1f".formatted(name, value)));
    session.terminal().print(line.toString());
  }
}
