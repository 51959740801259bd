package dev.cmimh.model.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cmimh.model.figure.CsvText;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.run.AtomicFile;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs as a table for other programs: what repeats them, all settings, what they are worth. */
public final class RunExport {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<Field> FIELDS = List.copyOf(allFields());

  private record Field(String name, Function<RunSummary, Object> reader) {

    Object of(RunSummary run) {
      return reader.apply(run);
    }
  }

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
    return CsvText.of(
        FIELDS.stream().map(Field::name).toList(),
        runs.stream().map(run -> FIELDS.stream().map(field -> field.of(run)).toList()).toList());
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

  /**
   * What is told of a run, by name; figures from 0 to 1, null where they were not measured, and
   * settings null where the method does not have them.
   */
  public static SequencedMap<String, Object> fields(RunSummary run) {
    SequencedMap<String, Object> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> fields.put(field.name(), field.of(run)));
    return fields;
  }

  private static List<Field> allFields() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("run", RunSummary::id));
    fields.add(new Field("name", RunSummary::name));
    fields.add(new Field("created", run -> run.run().created().toString()));
    fields.add(new Field("state", run -> run.run().state().name().toLowerCase(Locale.ROOT)));
    fields.add(described("method", RunDescription::method));
    fields.add(new Field("tags", run -> String.join(" ", run.tags())));
    fields.add(new Field("note", RunSummary::note));
    fields.add(new Field("epochs-done", RunSummary::epochs));
    fields.add(new Field("live-changes", RunSummary::changes));
    fields.add(
        new Field(
            "training-seconds",
            run -> run.run().trainingTime().map(time -> time.toMillis() / 1000.0).orElse(null)));
    for (Headline figure : Headline.values()) {
      fields.add(new Field(figure.key(), run -> measured(figure.of(run))));
    }
    for (RunSetting setting : RunSetting.values()) {
      fields.add(new Field(setting.key(), run -> setting.of(run).orElse(null)));
    }
    fields.add(described("method-settings", RunExport::methodSettings));
    fields.add(described("data-set", RunDescription::dataSet));
    fields.add(described("data-set-hash", RunDescription::dataSetHash));
    fields.add(described("split-seed", RunDescription::splitSeed));
    fields.add(described("labels", RunDescription::labels));
    fields.add(described("program", RunDescription::codeVersion));
    fields.add(described("engine", RunDescription::engine));
    fields.add(described("device", RunDescription::device));
    fields.add(described("platform", RunDescription::platform));
    return fields;
  }

  private static Field described(String name, Function<RunDescription, Object> reader) {
    return new Field(name, run -> reader.apply(run.run().description()));
  }

  private static Double measured(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** In one field, whatever the method: {@code ridge=1 rounds=50}; null where there are none. */
  private static String methodSettings(RunDescription description) {
    return description.methodSettings().isEmpty()
        ? null
        : description.methodSettings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> setting.getKey() + "=" + Numbers.plain(setting.getValue()))
            .collect(Collectors.joining(" "));
  }
}
