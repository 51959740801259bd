package dev.cmimh.model.comparison;

import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.run.RunSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that runs were set to and may differ in: the method, a setting, the data.
 *
 * @param key its name in files, such as {@code kl-weight}
 * @param title its name for people
 * @param reader its value in a run as text; empty where the run has no such setting
 */
public record ComparedSetting(String key, String title, Function<RunSummary, String> reader) {

  /** Its value in a run as text; empty where the run has no such setting. */
  public String of(RunSummary run) {
    return reader.apply(run);
  }

  /** Whether it is what the runs of a group differ in. */
  public boolean isSeed() {
    return key.equals(RunSetting.SEED.key());
  }

  /** Those in which some runs differ, among the runs that have them. */
  public static List<ComparedSetting> differing(List<RunSummary> runs) {
    return all(runs)
        .filter(
            setting ->
                runs.stream().map(setting::of).filter(value -> !value.isEmpty()).distinct().count()
                    > 1)
        .toList();
  }

  /** The settings of a run's method, if it is another than CMIMH, by name. */
  public static List<ComparedSetting> ofMethod(RunSummary run) {
    return ofMethods(List.of(run)).toList();
  }

  private static ComparedSetting ofMethod(String name) {
    return new ComparedSetting(
        name,
        name.replace('-', ' '),
        run ->
            Optional.ofNullable(run.run().description().methodSettings().get(name))
                .map(Numbers::plain)
                .orElse(""));
  }

  private static Stream<ComparedSetting> all(List<RunSummary> runs) {
    return Stream.of(
            Stream.of(
                new ComparedSetting("method", "method", run -> run.run().description().method())),
            Arrays.stream(RunSetting.values())
                .map(each -> new ComparedSetting(each.key(), each.title(), each::text)),
            ofMethods(runs),
            Stream.of(
                new ComparedSetting(
                    "data-set", "data set", run -> run.run().description().dataSet()),
                new ComparedSetting(
                    "labels", "judged by labels", run -> run.run().description().labels())))
        .flatMap(Function.identity());
  }

  private static Stream<ComparedSetting> ofMethods(List<RunSummary> runs) {
    return runs.stream()
        .flatMap(run -> run.run().description().methodSettings().keySet().stream())
        .distinct()
        .sorted()
        .map(ComparedSetting::ofMethod);
  }
}
