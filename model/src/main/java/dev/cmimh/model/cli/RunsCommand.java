package dev.cmimh.model.cli;

import dev.cmimh.model.comparison.RunColumn;
import dev.cmimh.model.comparison.RunExport;
import dev.cmimh.model.comparison.RunFilter;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.run.RunTags;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cmimh runs}: the stored runs, to look through and to keep in order. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists, names, notes, tags, deletes, restores and exports stored runs.")
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
      description = "Writes runs to a file: CSV or JSON, by its ending.")
  int export(
      @Parameters(paramLabel = "FILE", description = "Ends in .csv or .json.") Path file,
      @Parameters(paramLabel = "FILTER", arity = "0..*", description = FILTER)
          List<String> filter) {
    try (RunStore store = session.openStore()) {
      RunExport.write(filtered(store, filter), file);
      return ExitCode.DONE;
    }
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
