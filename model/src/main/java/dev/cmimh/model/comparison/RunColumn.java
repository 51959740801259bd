package dev.cmimh.model.comparison;

import dev.cmimh.model.run.RunSummary;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a list of runs tells of each, in the order of its columns. */
public enum RunColumn {
  NAME("name"),
  CREATED("created"),
  STATE("state"),
  METHOD("method"),
  BITS(RunSetting.BITS),
  KL_WEIGHT(RunSetting.MODALITY_GAP_WEIGHT),
  SEED(RunSetting.SEED),
  EPOCHS("epochs"),
  IMAGE_TO_TEXT(Headline.IMAGE_TO_TEXT),
  TEXT_TO_IMAGE(Headline.TEXT_TO_IMAGE),
  IMAGE_TO_IMAGE(Headline.IMAGE_TO_IMAGE),
  TEXT_TO_TEXT(Headline.TEXT_TO_TEXT),
  MEAN(Headline.MEAN),
  TEST_MEAN(Headline.TEST_MEAN),
  OWN_PAIR(Headline.OWN_PAIR),
  TAGS("tags"),
  DATA_SET("data-set");

  private final String key;
  private final Optional<RunSetting> setting;
  private final Optional<Headline> figure;

  RunColumn(String key) {
    this(key, Optional.empty(), Optional.empty());
  }

  RunColumn(RunSetting setting) {
    this(setting.key(), Optional.of(setting), Optional.empty());
  }

  RunColumn(Headline figure) {
    this(figure.key(), Optional.empty(), Optional.of(figure));
  }

  RunColumn(String key, Optional<RunSetting> setting, Optional<Headline> figure) {
    this.key = key;
    this.setting = setting;
    this.figure = figure;
  }

  /** Its name in files, such as {@code kl-weight}. */
  public String key() {
    return key;
  }

  /** Whether it holds numbers, which stand at the right. */
  public boolean isNumeric() {
    return this == EPOCHS || setting.isPresent() || figure.isPresent();
  }

  /**
   * Orders runs by it, the least first; a figure that was not measured and a setting that the
   * method does not have are less than all others.
   */
  public Comparator<RunSummary> order() {
    if (setting.isPresent()) {
      return Comparator.comparingDouble(run -> measuredLast(setting.get().number(run)));
    }
    if (figure.isPresent()) {
      return Comparator.comparingDouble(run -> measuredLast(figure.get().of(run)));
    }
    return switch (this) {
      case EPOCHS -> Comparator.comparingInt(RunSummary::epochs);
      case CREATED -> Comparator.comparing(run -> run.run().created());
      default -> Comparator.comparing(this::of, String.CASE_INSENSITIVE_ORDER);
    };
  }

  /** What it tells of a run: figures in percent with one decimal, empty where there is none. */
  public String of(RunSummary run) {
    return setting
        .map(known -> known.text(run))
        .or(() -> figure.map(known -> percent(known.of(run))))
        .orElseGet(() -> words(run));
  }

  private String words(RunSummary run) {
    return switch (this) {
      case NAME -> run.name();
      case CREATED -> run.run().created().toString();
      case STATE -> run.run().state().name().toLowerCase(Locale.ROOT);
      case METHOD -> run.run().description().method();
      case EPOCHS -> String.valueOf(run.epochs());
      case TAGS -> String.join(" ", run.tags());
      case DATA_SET -> run.run().description().dataSet();
      default -> "";
    };
  }

  private static double measuredLast(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
