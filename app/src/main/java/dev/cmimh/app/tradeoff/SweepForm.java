package dev.cmimh.app.tradeoff;

import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.sweep.DefaultSweep;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.sweep.Swept;
import dev.cmimh.model.trial.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person types to plan a sweep; it comes back at the next start. */
public final class SweepForm {

  private static final String PREFIX = "tradeoff.";
  private static final String PARAMETER = "parameter";
  private static final String VALUES = "values";

  private final Memory memory;
  private final Texts texts;
  private final NextRun nextRun;
  private final ReadOnlyObjectWrapper<List<SweepChoice>> choices = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<SweepChoice> parameter = new SimpleObjectProperty<>();
  private final StringProperty values = new SimpleStringProperty();
  private final StringProperty seeds = new SimpleStringProperty();
  private final StringProperty epochs = new SimpleStringProperty();
  private final StringProperty workers = new SimpleStringProperty();
  private final int cores;

  /**
   * @param nextRun whose method is swept, with its settings
   * @param cores of this machine
   */
  SweepForm(NextRun nextRun, Memory memory, Texts texts, int cores) {
    this.nextRun = nextRun;
    this.texts = texts;
    this.cores = cores;
    this.memory = memory;
    choices.set(SweepChoice.of(nextRun.method().get()));
    parameter.set(remembered());
    reset();
    memory.get(name(VALUES)).ifPresent(values::set);
    values.addListener((_, _, text) -> memory.put(name(VALUES), text));
    recall(memory, "seeds", seeds);
    recall(memory, "epochs", epochs);
    recall(memory, "workers", workers);
    parameter.addListener(
        (_, _, chosen) -> {
          memory.put(name(PARAMETER), chosen.key());
          values.set(list(chosen.grid()));
        });
    nextRun.method().addListener((_, _, method) -> offer(SweepChoice.of(method)));
  }

  /** The settings that the chosen method has. */
  public ReadOnlyObjectProperty<List<SweepChoice>> choices() {
    return choices.getReadOnlyProperty();
  }

  /** The one of them that is varied. */
  public ObjectProperty<SweepChoice> parameter() {
    return parameter;
  }

  /** Whether trials make several passes over the training pairs. */
  boolean hasEpochs() {
    return parameter.get() instanceof SweepChoice.OfCmimh;
  }

  private void offer(List<SweepChoice> settings) {
    Optional<String> typed = memory.get(name(VALUES));
    choices.set(settings);
    parameter.set(remembered());
    typed.ifPresent(values::set);
  }

  /** The setting that was varied last with the chosen method, else its first. */
  private SweepChoice remembered() {
    Optional<String> key = memory.get(name(PARAMETER));
    return choices.get().stream()
        .filter(choice -> key.equals(Optional.of(choice.key())))
        .findFirst()
        .orElse(choices.get().getFirst());
  }

  /** What is remembered belongs to a method; CMIMH's names are from before there were others. */
  private String name(String field) {
    return switch (nextRun.method().get()) {
      case MethodChoice.Cmimh _ -> PREFIX + field;
      case MethodChoice.Rival rival -> PREFIX + rival.key() + "." + field;
    };
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
    values.set(list(parameter.get().grid()));
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
   * The plan that is typed; all other settings are those of the next run.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  SweepPlan plan(String dataSet) {
    return new SweepPlan(
        swept(),
        numbers(values.get(), text -> number(text, "tradeoff.values")),
        numbers(seeds.get(), text -> whole(text, "tradeoff.seeds")),
        dataSet,
        Split.Part.VALIDATION,
        "");
  }

  private Swept swept() {
    return switch (parameter.get()) {
      case SweepChoice.OfCmimh cmimh ->
          cmimh.with(
              nextRun
                  .parameters()
                  .get()
                  .withEpochs(whole(epochs.get(), "tradeoff.epochs").intValue()));
      case SweepChoice.OfRival rival -> rival.with(nextRun.settings(rival.method()));
    };
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
