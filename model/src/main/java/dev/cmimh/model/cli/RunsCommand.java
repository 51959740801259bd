package dev.cmimh.model.cli;

import dev.cmimh.model.comparison.ComparisonReport;
import dev.cmimh.model.comparison.RunColumn;
import dev.cmimh.model.comparison.RunExport;
import dev.cmimh.model.comparison.RunFilter;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.run.RunTags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cmimh runs}: the stored runs, to look through and to keep in order. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists, shows, names, notes, tags, deletes, restores and exports stored runs.")
final class RunsCommand {

  private static final List<RunColumn> LISTED =
      List.of(
          RunColumn.STATE,
          RunColumn.BITS,
          RunColumn.KL_WEIGHT,
          RunColumn.SEED,
          RunColumn.EPOCHS,
          RunColumn.IMAGE_TO_TEXT,
          RunColumn.TEXT_TO_IMAGE,
          RunColumn.IMAGE_TO_IMAGE,
          RunColumn.TEXT_TO_TEXT,
          RunColumn.NAME,
          RunColumn.TAGS);
  private static final String FILTER =
      "Words that must all be fulfilled: bits=32, kl-weight<0.5, map>60, tag:x, state:stopped, or"
          + " words of name, note and data set.";

  private final Session session;

  RunsCommand(Session session) {
    this.session = session;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists runs.")
  int list(
      @Parameters(paramLabel = "FILTER", arity = "0..*", description = FILTER) List<String> filter,
      @Option(names = "--json", description = "Print one JSON object a line.") boolean json) {
    try (RunStore store = session.openStore()) {
      List<RunSummary> runs = filtered(store, filter);
      if (json) {
        JsonLines lines = new JsonLines(session.terminal());
        runs.forEach(run -> lines.print(RunExport.fields(run)));
      } else {
        runs.forEach(run -> session.terminal().print(line(run)));
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Tells everything that is stored of a run.")
  int show(
      @Parameters(paramLabel = "ID|latest") String id,
      @Option(
              names = "--json",
              description =
                  "Print one JSON object a line: the run, its changes, epochs, steps and figures.")
          boolean json) {
    try (RunStore store = session.openStore()) {
      RunSummary run = summaries(store, List.of(id)).getFirst();
      RunShow shown = new RunShow(run, store.read(run.id()));
      if (json) {
        shown.print(new JsonLines(session.terminal()));
      } else {
        shown.print(session.terminal());
      }
      return ExitCode.DONE;
    }
  }

  @Command(name = "rename", mixinStandardHelpOptions = true, description = "Names a run.")
  int rename(
      @Parameters(paramLabel = "ID") String run, @Parameters(paramLabel = "NAME") String name) {
    try (RunStore store = session.openStore()) {
      store.catalogue().rename(store.find(run).id(), name);
      return ExitCode.DONE;
    }
  }

  @Command(name = "note", mixinStandardHelpOptions = true, description = "Writes a note on a run.")
  int note(
      @Parameters(paramLabel = "ID") String run, @Parameters(paramLabel = "NOTE") String note) {
    try (RunStore store = session.openStore()) {
      store.catalogue().note(store.find(run).id(), note);
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "tag",
      mixinStandardHelpOptions = true,
      description = "Marks a run with words, in place of its tags before.")
  int tag(
      @Parameters(paramLabel = "ID") String run,
      @Parameters(paramLabel = "WORD", arity = "0..*") List<String> words) {
    try (RunStore store = session.openStore()) {
      store
          .catalogue()
          .tag(store.find(run).id(), RunTags.of(words == null ? "" : String.join(" ", words)));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes runs; for 30 days they can be restored.")
  int delete(@Parameters(paramLabel = "ID", arity = "1..*") List<String> runs) {
    try (RunStore store = session.openStore()) {
      store.catalogue().delete(runs);
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = "Takes deleted runs back; without an identifier, says which there are.")
  int restore(@Parameters(paramLabel = "ID", arity = "0..*") List<String> runs) {
    try (RunStore store = session.openStore()) {
      if (runs == null) {
        store.catalogue().deleted().forEach(session.terminal()::print);
      } else {
        store.catalogue().restore(runs);
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description =
          "Writes runs to a file: CSV or JSON, by its ending; or two to eight runs side by side as"
              + " a page with charts.")
  int export(
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              index = "0",
              description = "Ends in .csv or .json; left out with --html.")
          String file,
      @Parameters(
              paramLabel = "ID|FILTER",
              arity = "0..*",
              index = "1..*",
              description = "The runs by their identifiers, or by words. " + FILTER)
          List<String> words,
      @Option(
              names = "--html",
              paramLabel = "FILE",
              description = "The page: what differs, figures, curves, without any other file.")
          Path html) {
    List<String> wanted = new ArrayList<>(words == null ? List.of() : words);
    if (html != null && file != null) {
      wanted.addFirst(file);
    }
    if (html == null && file == null) {
      throw new IllegalArgumentException(
          "Say a file to write: FILE.csv, FILE.json, or --html FILE");
    }
    try (RunStore store = session.openStore()) {
      List<RunSummary> runs = chosen(store, wanted);
      if (html == null) {
        RunExport.write(runs, Path.of(file));
      } else {
        new ComparisonReport(store).write(runs, html);
      }
      return ExitCode.DONE;
    }
  }

  /** Words that are all identifiers choose their runs, in their order; others filter. */
  private static List<RunSummary> chosen(RunStore store, List<String> words) {
    boolean named =
        !words.isEmpty()
            && words.stream().allMatch(word -> word.equals(RunStore.LATEST) || store.has(word));
    return named ? summaries(store, words) : filtered(store, words);
  }

  private static List<RunSummary> summaries(RunStore store, List<String> ids) {
    Map<String, RunSummary> all =
        store.catalogue().list().stream()
            .collect(Collectors.toMap(RunSummary::id, Function.identity()));
    return ids.stream().map(id -> all.get(store.find(id).id())).distinct().toList();
  }

  private static List<RunSummary> filtered(RunStore store, List<String> words) {
    RunFilter filter = RunFilter.of(words == null ? "" : String.join(" ", words));
    return store.catalogue().list().stream().filter(filter::lets).toList();
  }

  private static String line(RunSummary run) {
    StringBuilder line = new StringBuilder(run.id());
    for (RunColumn column : LISTED) {
      line.append(
          String.format(Locale.ROOT, column.isNumeric() ? "  %5s" : "  %-8s", column.of(run)));
    }
    return line.toString().stripTrailing();
  }
}
