package dev.cmimh.model.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cmimh.model.run.AtomicFile;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Runs as a table for other programs: what repeats them, all settings, what they are worth. */
public final class RunExport {

  private static final JsonMapper JSON = new JsonMapper();

  private RunExport() {}

  /**
   * Writes runs to a file, as its ending says.
   *
   * @param file ends in {@code .csv} or {@code .json}
   * @throws IllegalArgumentException if it ends otherwise
   * @throws dev.cmimh.model.run.StorageException if it cannot be written
   */
  public static void write(List<RunSummary> runs, Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      AtomicFile.write(file, csv(runs).getBytes(UTF_8));
    } else if (name.endsWith(".json")) {
      AtomicFile.write(file, json(runs).getBytes(UTF_8));
    } else {
      throw new IllegalArgumentException(
          "%s says no form of file: end its name in .csv or .json.".formatted(file));
    }
  }

  /** A run a row, with a head. */
  static String csv(List<RunSummary> runs) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (int i = 0; i < runs.size(); i++) {
        SequencedMap<String, Object> fields = fields(runs.get(i));
        if (i == 0) {
          printer.printRecord(fields.sequencedKeySet());
        }
        printer.printRecord(fields.sequencedValues());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A list of objects. */
  static String json(List<RunSummary> runs) {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(runs.stream().map(RunExport::fields).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of words and numbers can always be written", e);
    }
  }

  /** What is told of a run, by name; figures from 0 to 1, null where they were not measured. */
  public static SequencedMap<String, Object> fields(RunSummary summary) {
    Run run = summary.run();
    RunDescription description = run.description();
    SequencedMap<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.id());
    fields.put("name", description.name());
    fields.put("created", run.created().toString());
    fields.put("state", run.state().name().toLowerCase(Locale.ROOT));
    fields.put("method", description.method());
    fields.put("tags", String.join(" ", summary.tags()));
    fields.put("note", summary.note());
    fields.put("epochs-done", summary.epochs());
    fields.put("live-changes", summary.changes());
    fields.put(
        "training-seconds", run.trainingTime().map(time -> time.toMillis() / 1000.0).orElse(null));
    for (Headline figure : Headline.values()) {
      double value = figure.of(summary);
      fields.put(figure.key(), Double.isNaN(value) ? null : value);
    }
    for (RunSetting setting : RunSetting.values()) {
      fields.put(setting.key(), setting.of(summary.settings()));
    }
    fields.put("data-set", description.dataSet());
    fields.put("data-set-hash", description.dataSetHash());
    fields.put("split-seed", description.splitSeed());
    fields.put("program", description.codeVersion());
    fields.put("engine", description.engine());
    fields.put("device", description.device());
    fields.put("platform", description.platform());
    return fields;
  }
}
