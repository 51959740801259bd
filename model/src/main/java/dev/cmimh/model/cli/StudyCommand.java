package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.study.CellOutcome;
import dev.cmimh.model.study.Studies;
import dev.cmimh.model.study.Study;
import dev.cmimh.model.study.StudyCell;
import dev.cmimh.model.study.StudyGround;
import dev.cmimh.model.study.StudyJob;
import dev.cmimh.model.study.StudyModels;
import dev.cmimh.model.study.StudyProgress;
import dev.cmimh.model.study.StudyReport;
import dev.cmimh.model.study.StudyScope;
import dev.cmimh.model.study.Supplement;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.trial.LocalTrialRunner;
import dev.cmimh.model.trial.WorkerCommand;
import dev.cmimh.model.trial.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cmimh study}: a question of the paper, answered by trainings over several seeds. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = {
      "Trains and measures what a question of the paper compares, and leaves a page, figures and"
          + " tables.",
      "A study that was broken off goes on when it is asked again: what is trained is not trained"
          + " twice."
    })
final class StudyCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec command;

  @Mixin private DataOptions data;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = StudyCommand.Names.class,
      description = "Which study: ${COMPLETION-CANDIDATES}.")
  private String name;

  @Option(names = "--list", description = "Say which studies there are, and what they ask.")
  private boolean list;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Number of seeds, from 1 on; default: 5 for claims, 3 for the others.")
  private Integer seeds;

  @Option(
      names = "--bits",
      split = ",",
      paramLabel = "L",
      description = "Code lengths; default: those of the paper's table.")
  private List<Integer> bits;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes of each training of CMIMH; default: the recipe's.")
  private Integer epochs;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Trainings at once; default: one per processor, with one thread each.")
  private Integer workers;

  @Option(
      names = "--split",
      paramLabel = "validation|test",
      defaultValue = "test",
      description =
          "The queries that are asked; default: ${DEFAULT-VALUE}. Choose settings by validation"
              + " queries alone.")
  private Split.Part part;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "studies",
      description = "Where page, figures and tables go; default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  StudyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    if (list) {
      Studies.names().forEach(known -> tell(Studies.named(known, scope(known))));
      return ExitCode.DONE;
    }
    if (name == null) {
      throw new ParameterException(
          command.commandLine(),
          "Say which study: " + String.join(", ", Studies.names()) + ". See also --list");
    }
    Study study = Studies.named(name, scope(name));
    try (RunStore store = session.openStore()) {
      StudyGround ground = new StudyGround(data.name(), data.open(session), part);
      SequencedMap<StudyCell, CellOutcome> outcomes = job(store, ground).run(study);
      Supplement supplement =
          study
              .supplement()
              .of(study, new StudyModels(store, ground, Session.allThreads()), outcomes);
      Path page = new StudyReport(study, ground, outcomes, supplement).write(out);
      tellEnd(page);
      return outcomes.size() == study.cells().size() ? ExitCode.DONE : ExitCode.TRAINING_FAILED;
    }
  }

  private StudyScope scope(String study) {
    int count = seeds == null ? Studies.usualSeeds(study) : seeds;
    return new StudyScope(
        bits == null ? List.of() : bits,
        LongStream.rangeClosed(1, count).boxed().toList(),
        epochs == null ? DefaultRecipe.hyperParameters().epochs() : epochs);
  }

  private StudyJob job(RunStore store, StudyGround ground) {
    Workers share =
        workers == null
            ? Workers.onePerCore(Session.allThreads())
            : Workers.sharing(Session.allThreads(), workers);
    return new StudyJob(
        store,
        new LocalTrialRunner(
            new WorkerCommand(TrialProgram.class.getName()).words(), session.home()),
        ground,
        share,
        this::tell);
  }

  private void tell(Study study) {
    if (json) {
      print(
          new Fields()
              .put("study", study.name())
              .put("question", study.question())
              .put("trainings", study.cells().size()));
    } else {
      session
          .terminal()
          .print(
              "%-14s %s (%d trainings)"
                  .formatted(study.name(), study.question(), study.cells().size()));
    }
  }

  private void tell(StudyProgress progress) {
    StudyCell cell = progress.cell();
    if (json) {
      print(
          new Fields()
              .put("event", "trained")
              .put("row", cell.row())
              .put("bits", cell.bits())
              .put("seed", cell.seed())
              .put("done", progress.done())
              .put("total", progress.total())
              .put("failure", progress.failure()));
      return;
    }
    session
        .terminal()
        .say(
            "%d of %d: %s, %d bits, seed %d%s"
                .formatted(
                    progress.done(),
                    progress.total(),
                    cell.row(),
                    cell.bits(),
                    cell.seed(),
                    progress.failure().isEmpty() ? "" : ": " + progress.failure()));
  }

  private void tellEnd(Path page) {
    if (json) {
      print(new Fields().put("event", "study").put("page", page.toString()));
    } else {
      session.terminal().print("The study with its figures: " + page);
    }
  }

  private void print(Fields fields) {
    new JsonLines(session.terminal()).print(fields.map());
  }

  /** The names of all studies. */
  static final class Names implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Studies.names().iterator();
    }
  }
}
