package dev.cmimh.model.comparison;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.RunSummary;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A figure that a run is known by, 0 to 1; not a number where it was not measured. */
public enum Headline {
  MEAN("map", "mean mAP@50, validation"),
  IMAGE_TO_TEXT(Task.IMAGE_TO_TEXT),
  TEXT_TO_IMAGE(Task.TEXT_TO_IMAGE),
  IMAGE_TO_IMAGE(Task.IMAGE_TO_IMAGE),
  TEXT_TO_TEXT(Task.TEXT_TO_TEXT),
  TEST_MEAN("test", "mean mAP@50, test"),
  OWN_PAIR("own-pair", "own-pair rank, validation");

  private final String key;
  private final String title;

  Headline(Task task) {
    this(task.key(), task.label() + " mAP@50, validation");
  }

  Headline(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Its name in filters and files, such as {@code map}. */
  public String key() {
    return key;
  }

  /** Its name for people, with the queries that it was measured on. */
  public String title() {
    return title;
  }

  /** Its value, 0 to 1; not a number where it was not measured. */
  public double of(RunSummary run) {
    return switch (this) {
      case MEAN -> mean(run.validation());
      case IMAGE_TO_TEXT -> figure(run, Task.IMAGE_TO_TEXT);
      case TEXT_TO_IMAGE -> figure(run, Task.TEXT_TO_IMAGE);
      case IMAGE_TO_IMAGE -> figure(run, Task.IMAGE_TO_IMAGE);
      case TEXT_TO_TEXT -> figure(run, Task.TEXT_TO_TEXT);
      case TEST_MEAN -> mean(run.test());
      case OWN_PAIR -> run.ownPairReciprocalRank();
    };
  }

  /** The figure of a key; empty where there is none such. */
  public static Optional<Headline> of(String key) {
    return Arrays.stream(values()).filter(headline -> headline.key.equals(key)).findFirst();
  }

  private static double figure(RunSummary run, Task task) {
    return run.validation().getOrDefault(task, Double.NaN);
  }

  private static double mean(Map<Task, Double> figures) {
    return figures.values().stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
