package dev.cmimh.app.tradeoff;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.sweep.DefaultSweep;
import dev.cmimh.model.sweep.SweepParameter;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.trial.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person types to plan a sweep; it comes back at the next start. */
public final class SweepForm {

  private static final String PREFIX = "tradeoff.";

  private final Texts texts;
  private final ObjectProperty<SweepParameter> parameter =
      new SimpleObjectProperty<>(SweepParameter.MODALITY_GAP_WEIGHT);
  private final StringProperty values = new SimpleStringProperty();
  private final StringProperty seeds = new SimpleStringProperty();
  private final StringProperty epochs = new SimpleStringProperty();
  private final StringProperty workers = new SimpleStringProperty();
  private final int cores;

  /**
   * @param cores of this machine
   */
  SweepForm(Memory memory, Texts texts, int cores) {
    this.texts = texts;
    this.cores = cores;
    memory.get(PREFIX + "parameter").flatMap(SweepParameter::find).ifPresent(parameter::set);
    reset();
    recall(memory, "values", values);
    recall(memory, "seeds", seeds);
    recall(memory, "epochs", epochs);
    recall(memory, "workers", workers);
    parameter.addListener(
        (_, _, chosen) -> {
          memory.put(PREFIX + "parameter", chosen.key());
          values.set(list(DefaultSweep.grid(chosen)));
        });
  }

  public ObjectProperty<SweepParameter> parameter() {
    return parameter;
  }

  /** The grid, with commas between its numbers. */
  public StringProperty values() {
    return values;
  }

  /** Likewise, whole numbers. */
  public StringProperty seeds() {
    return seeds;
  }

  public StringProperty epochs() {
    return epochs;
  }

  public StringProperty workers() {
    return workers;
  }

  /** Everything but the parameter as it was at first. */
  public void reset() {
    values.set(list(DefaultSweep.grid(parameter.get())));
    seeds.set(DefaultSweep.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    epochs.set(String.valueOf(DefaultSweep.epochs()));
    workers.set(String.valueOf(cores));
  }

  /** Calls whenever something changes. */
  void onChange(Runnable action) {
    parameter.addListener((_, _, _) -> action.run());
    for (StringProperty field : List.of(values, seeds, epochs, workers)) {
      field.addListener((_, _, _) -> action.run());
    }
  }

  /**
   * The plan that is typed.
   *
   * @param base all other settings
   * @throws IllegalArgumentException if it is none; the message says why
   */
  SweepPlan plan(HyperParameters base, String dataSet) {
    int passes = whole(epochs.get(), "tradeoff.epochs").intValue();
    return new SweepPlan(
        parameter.get(),
        numbers(values.get(), text -> number(text, "tradeoff.values")),
        numbers(seeds.get(), text -> whole(text, "tradeoff.seeds")),
        base.withEpochs(passes),
        dataSet,
        Split.Part.VALIDATION);
  }

  /**
   * @throws IllegalArgumentException if it is no number of workers; the message says so
   */
  Workers sharing() {
    return Workers.sharing(cores, whole(workers.get(), "tradeoff.workers").intValue());
  }

  private static <T> List<T> numbers(String text, Function<String, T> reader) {
    return Arrays.stream(text.split("[,;\\s]+"))
        .filter(part -> !part.isBlank())
        .map(reader)
        .toList();
  }

  private Double number(String text, String field) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          texts.get("tradeoff.no-number", texts.get(field), text), e);
    }
  }

  private Long whole(String text, String field) {
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          texts.get("tradeoff.no-whole-number", texts.get(field), text), e);
    }
  }

  private static String list(List<Double> numbers) {
    return numbers.stream().map(Numbers::plain).collect(Collectors.joining(", "));
  }

  private static void recall(Memory memory, String name, StringProperty field) {
    memory.get(PREFIX + name).ifPresent(field::set);
    field.addListener((_, _, text) -> memory.put(PREFIX + name, text));
  }
}
