package dev.cmimh.model.comparison;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.RunSummary;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A figure that a run is known by, 0 to 1; not a number where it was not measured. */
public enum Headline {
  MEAN("map", "mean mAP@50, validation", run -> mean(run.validation())),
  IMAGE_TO_TEXT(Task.IMAGE_TO_TEXT),
  TEXT_TO_IMAGE(Task.TEXT_TO_IMAGE),
  IMAGE_TO_IMAGE(Task.IMAGE_TO_IMAGE),
  TEXT_TO_TEXT(Task.TEXT_TO_TEXT),
  TEST_MEAN("test", "mean mAP@50, test", run -> mean(run.test())),
  OWN_PAIR("own-pair", "own-pair rank, validation", RunSummary::ownPairReciprocalRank);

  private final String key;
  private final String title;
  private final ToDoubleFunction<RunSummary> value;

  Headline(Task task) {
    this(
        task.key(),
        task.label() + " mAP@50, validation",
        run -> run.validation().getOrDefault(task, Double.NaN));
  }

  Headline(String key, String title, ToDoubleFunction<RunSummary> value) {
    this.key = key;
    this.title = title;
    this.value = value;
  }

  /** Its name in filters and files, such as {@code map}. */
  public String key() {
    return key;
  }

  /** Its name for people, with the queries that it was measured on. */
  public String title() {
    return title;
  }

  public double of(RunSummary run) {
    return value.applyAsDouble(run);
  }

  /** The figure of a key; empty where there is none such. */
  public static Optional<Headline> of(String key) {
    return Arrays.stream(values()).filter(headline -> headline.key.equals(key)).findFirst();
  }

  private static double mean(Map<Task, Double> figures) {
    return figures.values().stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
