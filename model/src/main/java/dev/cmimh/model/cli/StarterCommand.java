package dev.cmimh.model.cli;

import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import dev.cmimh.model.workbench.StarterMaking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cmimh starter}: for developers, makes the run that ships with the program. */
@Command(
    name = "starter",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Writes a finished run as the one that ships with the program.")
final class StarterCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--run",
      required = true,
      paramLabel = "ID|latest",
      description = "Which run; it has learned from the embedded data set.")
  private String run;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder of its files in the sources of assets.")
  private Path folder;

  StarterCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (RunStore store = session.openStore()) {
      RunRecord record = store.read(run);
      OpenData data = session.openData(record.run().description().dataSet());
      List<MeasuredFigure> figures =
          new StarterMaking(data, Session.allThreads())
              .write(
                  record,
                  OpenModel.readNetworks(store, record.run(), data),
                  folder,
                  (stage, done, total) ->
                      session
                          .terminal()
                          .progress("%s: %d of %d".formatted(stage.label(), done, total)));
      FigureTable.lines(FigureTable.select(figures, Divisor.HITS, Ties.EXPECTED))
          .forEach(session.terminal()::print);
      return ExitCode.DONE;
    }
  }
}
