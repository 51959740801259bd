package dev.cmimh.model.cli;

import dev.cmimh.model.benchmark.Benchmark;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.workbench.ProgramVersion;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command line {@code cmimh}: one class per command, each a part of the main job. */
@Command(
    name = "cmimh",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    description = {
      "Trains unsupervised cross-modal hashing on pictures and words, and searches with what it"
          + " learned.",
      "Without a command: trains with the default settings, prints the four retrieval tasks,"
          + " answers example queries and leaves the run as an HTML page."
    },
    footer = {
      "",
      "Runs and caches lie in CMIMH_HOME, or where the operating system keeps such things.",
      "Exit codes: 0 done, 1 failed (a sentence says why), 2 wrong command line,"
          + " 3 training ended by itself."
    })
public final class CommandLineProgram implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--epochs",
      description = "Passes over the training pairs; default: the recipe's.",
      paramLabel = "N")
  private Integer epochs;

  private CommandLineProgram(Session session) {
    this.session = session;
  }

  /**
   * Runs one command in the terminal of this process.
   *
   * @param arguments the words after {@code cmimh}; none stands for the main job
   * @return the exit code: 0 when the job was done
   */
  public static int run(String... arguments) {
    return run(List.of(), arguments);
  }

  /**
   * Runs one command in the terminal of this process.
   *
   * @param benchmarks what {@code bench} measures beside the parts of this library
   * @param arguments the words after {@code cmimh}; none stands for the main job
   * @return the exit code: 0 when the job was done
   */
  public static int run(List<? extends Benchmark> benchmarks, String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    boolean live = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return run(new Terminal(out, err, live), ExplorerHome.ofThisProcess(), benchmarks, arguments);
  }

  static int run(
      Terminal terminal,
      ExplorerHome home,
      List<? extends Benchmark> benchmarks,
      String... arguments) {
    Session session = new Session(terminal, home);
    CommandLine program = new CommandLine(new CommandLineProgram(session));
    commands(session, benchmarks, arguments).forEach(program::addSubcommand);
    program
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongCommandLine(terminal))
        .setExecutionExceptionHandler(new FailureReport(terminal, home))
        .setOut(terminal.out())
        .setErr(terminal.err());
    try {
      return program.execute(arguments);
    } catch (OutOfMemoryError e) {
      terminal.say(
          "cmimh: This needs more memory than the program may use. Set CMIMH_JVM_OPTIONS=-Xmx4g (or"
              + " more), or ask for less: a smaller batch, a smaller data set.");
      return ExitCode.FAILED;
    }
  }

  /**
   * The command that the first word names; all where it names none, for the help and for who
   * misspelt one. To read the options of all takes a tenth of every start or more.
   */
  private static List<Object> commands(
      Session session, List<? extends Benchmark> benchmarks, String... arguments) {
    List<Object> all =
        List.of(
            new TrainCommand(session),
            new RepeatCommand(session),
            new RunsCommand(session),
            new EvaluateCommand(session),
            new SearchCommand(session),
            new SweepCommand(session),
            new StudyCommand(session),
            new TrialCommand(session),
            new BenchCommand(session, benchmarks),
            new StarterCommand(session));
    return Arrays.stream(arguments)
        .limit(1)
        .flatMap(word -> all.stream().filter(command -> nameOf(command).equals(word)))
        .findFirst()
        .map(List::of)
        .orElse(all);
  }

  private static String nameOf(Object command) {
    return command.getClass().getAnnotation(Command.class).name();
  }

  @Override
  public Integer call() throws Exception {
    return new MainJob(session).run(epochs);
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"CMIMH Explorer " + ProgramVersion.current()};
    }
  }
}
