package dev.cmimh.model.cli;

import dev.cmimh.model.benchmark.Benchmark;
import dev.cmimh.model.benchmark.EvaluationBenchmark;
import dev.cmimh.model.benchmark.Measurement;
import dev.cmimh.model.benchmark.RunsBenchmark;
import dev.cmimh.model.benchmark.SearchBenchmark;
import dev.cmimh.model.benchmark.TrainingBenchmark;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cmimh bench}: speeds, to be compared side by side on one quiet machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures speed; figures compare only within one run on a quiet machine.")
final class BenchCommand implements Callable<Integer> {

  private static final String TRAIN = "train";
  private static final String SEARCH = "search";
  private static final String EVALUATE = "evaluate";
  private static final String RUNS = "runs";

  private final Session session;
  private final List<Benchmark> contributed;

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "SUBJECT",
      completionCandidates = BenchCommand.OwnSubjects.class,
      description =
          "What is measured: ${COMPLETION-CANDIDATES}; with the window also ui (while it trains),"
              + " ui-sweep (while a sweep goes on) and ui-both.")
  private String subject;

  @Mixin private DeviceOptions device;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "How long the window trains while it is measured (ui only), 0 for its start alone;"
              + " default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "Step reports of each of the 10,000 runs that are listed (runs only); 1,000 take some"
              + " gigabytes and minutes to make; default: ${DEFAULT-VALUE}.")
  private int reports;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  /**
   * @param contributed subjects beside those of this library
   */
  BenchCommand(Session session, List<? extends Benchmark> contributed) {
    this.session = session;
    this.contributed = List.copyOf(contributed);
  }

  @Override
  public Integer call() throws Exception {
    Consumer<Measurement> report = json ? this::printJson : this::printLine;
    switch (subject.toLowerCase(Locale.ROOT)) {
      case TRAIN ->
          TrainingBenchmark.standard()
              .run(session.startEngine(device.device(), device.threads()), report);
      case SEARCH -> SearchBenchmark.standard().run(report);
      case EVALUATE -> EvaluationBenchmark.standard().run(report);
      case RUNS -> RunsBenchmark.withReports(listed()).run(report);
      default -> contributedSubject().run(training(), report);
    }
    return ExitCode.DONE;
  }

  private Benchmark contributedSubject() {
    return contributed.stream()
        .filter(benchmark -> benchmark.subject().equalsIgnoreCase(subject))
        .findFirst()
        .orElseThrow(() -> new ParameterException(command.commandLine(), unknownSubject()));
  }

  private String unknownSubject() {
    Stream<String> known =
        Stream.concat(new OwnSubjects().stream(), contributed.stream().map(Benchmark::subject));
    return "There is nothing called '%s' to measure, only %s"
        .formatted(subject, known.collect(Collectors.joining(", ")));
  }

  private Duration training() {
    if (seconds < 0) {
      throw new IllegalArgumentException(
          "The seconds of training must be at least 0, but are " + seconds);
    }
    return Duration.ofSeconds(seconds);
  }

  private int listed() {
    if (reports < 0) {
      throw new IllegalArgumentException(
          "The reports of a run must be at least 0, but are " + reports);
    }
    return reports;
  }

  private void printJson(Measurement measurement) {
    Fields fields = new Fields().put("bench", measurement.bench());
    measurement.settings().forEach(fields::put);
    fields.put("value", measurement.value()).put("unit", measurement.unit());
    measurement.parts().forEach(fields::put);
    new JsonLines(session.terminal()).print(fields.map());
  }

  private void printLine(Measurement measurement) {
    StringBuilder line = new StringBuilder("%-18s ".formatted(measurement.bench()));
    measurement.settings().forEach((name, value) -> line.append(name + " " + value + "  "));
    line.append(String.format(Locale.ROOT, "%.3f %s", measurement.value(), measurement.unit()));
    measurement.parts().forEach((name, value) -> line.append("  %s %.1f".formatted(name, value)));
    session.terminal().print(line.toString());
  }

  /** The subjects that are always there. */
  static final class OwnSubjects implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return stream().iterator();
    }

    Stream<String> stream() {
      return Stream.of(TRAIN, SEARCH, EVALUATE, RUNS);
    }
  }
}
