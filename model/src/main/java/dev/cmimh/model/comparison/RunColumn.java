package dev.cmimh.model.comparison;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.RunSummary;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a list of runs tells of each, in the order of its columns. */
public enum RunColumn {
  NAME("name", RunSummary::name),
  CREATED("created", run -> run.run().created().toString()),
  STATE("state", run -> run.run().state().name().toLowerCase(Locale.ROOT)),
  METHOD("method", run -> run.run().description().method()),
  BITS(RunSetting.BITS),
  KL_WEIGHT(RunSetting.MODALITY_GAP_WEIGHT),
  SEED(RunSetting.SEED),
  EPOCHS("epochs", RunSummary::epochs, run -> String.valueOf(run.epochs())),
  IMAGE_TO_TEXT(Headline.IMAGE_TO_TEXT),
  TEXT_TO_IMAGE(Headline.TEXT_TO_IMAGE),
  IMAGE_TO_IMAGE(Headline.IMAGE_TO_IMAGE),
  TEXT_TO_TEXT(Headline.TEXT_TO_TEXT),
  MEAN(Headline.MEAN),
  TEST_MEAN(Headline.TEST_MEAN),
  OWN_PAIR(Headline.OWN_PAIR),
  TAGS("tags", run -> String.join(" ", run.tags())),
  DATA_SET("data-set", run -> run.run().description().dataSet());

  private final String key;
  private final boolean numeric;
  private final Comparator<RunSummary> order;
  private final Function<RunSummary, String> text;

  RunColumn(String key, Function<RunSummary, String> text) {
    this.key = key;
    this.numeric = false;
    this.order = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    this.text = text;
  }

  RunColumn(String key, ToDoubleFunction<RunSummary> value, Function<RunSummary, String> text) {
    this.key = key;
    this.numeric = true;
    this.order = Comparator.comparingDouble(value);
    this.text = text;
  }

  RunColumn(RunSetting setting) {
    this(setting.key(), run -> setting.number(run.settings()), run -> setting.text(run.settings()));
  }

  RunColumn(Headline headline) {
    this(headline.key(), run -> measuredFirst(headline.of(run)), run -> percent(headline.of(run)));
  }

  /** Its name in files, such as {@code kl-weight}. */
  public String key() {
    return key;
  }

  /** Whether it holds numbers, which stand at the right. */
  public boolean isNumeric() {
    return numeric;
  }

  /** Orders runs by it, the least first; a figure that was not measured is less than all others. */
  public Comparator<RunSummary> order() {
    return order;
  }

  /** What it tells of a run: figures in percent with one decimal, empty where there is none. */
  public String of(RunSummary run) {
    return text.apply(run);
  }

  /** The figure of a task. */
  public static RunColumn of(Task task) {
    return switch (task) {
      case IMAGE_TO_TEXT -> IMAGE_TO_TEXT;
      case TEXT_TO_IMAGE -> TEXT_TO_IMAGE;
      case IMAGE_TO_IMAGE -> IMAGE_TO_IMAGE;
      case TEXT_TO_TEXT -> TEXT_TO_TEXT;
    };
  }

  private static double measuredFirst(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
