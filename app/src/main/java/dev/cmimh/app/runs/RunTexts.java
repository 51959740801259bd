package dev.cmimh.app.runs;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.comparison.RunColumn;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunSummary;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** What is said of a run. */
final class RunTexts {

  private static final int SHOWN_OF_HASH = 12;

  private final Texts texts;
  private final DateTimeFormatter time;

  /**
   * @param zone in which times are told
   */
  RunTexts(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
  }

  /** What a column of the list says of it. */
  String cell(RunColumn column, RunSummary run) {
    return switch (column) {
      case CREATED -> time.format(run.run().created());
      case STATE -> state(run.run().state());
      case EPOCHS -> epochs(run);
      default -> column.of(run);
    };
  }

  /** What is fitted at one go has none. */
  private String epochs(RunSummary run) {
    return run.run().description().isCmimh()
        ? texts.get(
            "runs.epochs", String.valueOf(run.epochs()), String.valueOf(run.settings().epochs()))
        : "";
  }

  String state(RunState state) {
    return texts.get("runs.state." + state.name().toLowerCase(Locale.ROOT));
  }

  /** All that repeats it, by name. */
  SequencedMap<String, String> facts(RunSummary run) {
    RunDescription description = run.run().description();
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    put(facts, "id", run.id());
    put(facts, "created", time.format(run.run().created()));
    put(facts, "state", state(run.run().state()));
    run.run().trainingTime().ifPresent(took -> put(facts, "took", Numbers.words(took)));
    put(facts, "epochs", cell(RunColumn.EPOCHS, run));
    put(facts, "changes", String.valueOf(run.changes()));
    put(facts, "method", description.method());
    put(facts, "data", description.dataSet());
    put(facts, "hash", shortened(description.dataSetHash()));
    put(facts, "split", String.valueOf(description.splitSeed()));
    put(facts, "device", description.device());
    put(facts, "engine", description.engine());
    put(facts, "version", description.codeVersion());
    put(facts, "platform", description.platform());
    return facts;
  }

  private void put(SequencedMap<String, String> facts, String key, String value) {
    if (!value.isBlank()) {
      facts.put(texts.get("runs.fact." + key), value);
    }
  }

  private static String shortened(String hash) {
    return hash.length() <= SHOWN_OF_HASH ? hash : hash.substring(0, SHOWN_OF_HASH) + "…";
  }
}
