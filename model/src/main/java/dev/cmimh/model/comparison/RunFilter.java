package dev.cmimh.model.comparison;

import dev.cmimh.model.run.RunSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which runs to look at, in words that all must be fulfilled: {@code tag:x}, {@code
 * state:finished}, {@code method:cmimh}, a setting with its value such as {@code bits=32} or {@code
 * kl-weight<0.5}, or of another method such as {@code ridge=1}, a figure in percent such as {@code
 * map>60} (mean of the four tasks on validation), and any other word for what it stands in: name,
 * identifier, note, tags, data set.
 */
public record RunFilter(List<Predicate<RunSummary>> conditions) {

  /** Lets every run pass. */
  public static final RunFilter ALL = new RunFilter(List.of());

  private static final Pattern COMPARISON = Pattern.compile("([a-z0-9-]+)(<=|>=|=|<|>)(\\S+)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public RunFilter {
    conditions = List.copyOf(conditions);
  }

  /** The filter that a text says; what is no condition is a word to look for. */
  public static RunFilter of(String text) {
    return new RunFilter(
        Stream.of(BLANKS.split(text.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .map(RunFilter::condition)
            .toList());
  }

  public boolean lets(RunSummary run) {
    for (Predicate<RunSummary> condition : conditions) {
      if (!condition.test(run)) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<RunSummary> condition(String word) {
    int colon = word.indexOf(':');
    String value = word.substring(colon + 1);
    return switch (colon < 0 ? "" : word.substring(0, colon)) {
      case "tag" -> run -> run.tags().stream().anyMatch(tag -> lower(tag).startsWith(value));
      case "state" -> run -> lower(run.run().state().name()).startsWith(value);
      case "method" -> run -> lower(run.run().description().method()).startsWith(value);
      default -> comparison(word).orElseGet(() -> run -> stands(word, run));
    };
  }

  private static Optional<Predicate<RunSummary>> comparison(String word) {
    Matcher matcher = COMPARISON.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String sign = matcher.group(2);
    String wanted = matcher.group(3);
    Optional<Headline> figure = Headline.of(matcher.group(1));
    if (figure.isPresent()) {
      return number(wanted).stream()
          .<Predicate<RunSummary>>mapToObj(
              number -> run -> compare(100 * figure.get().of(run), sign, number))
          .findFirst();
    }
    return RunSetting.of(matcher.group(1))
        .map(setting -> setting(setting, sign, wanted))
        .or(() -> methodSetting(word, matcher.group(1), sign, wanted));
  }

  private static Predicate<RunSummary> setting(RunSetting setting, String sign, String wanted) {
    OptionalDouble number = number(wanted);
    return run -> {
      double value = setting.number(run);
      if (number.isPresent() && !Double.isNaN(value)) {
        return compare(value, sign, number.getAsDouble());
      }
      return sign.equals("=") && lower(setting.text(run)).equals(wanted);
    };
  }

  /** Of the runs whose method has a setting of that name; in others it is a word to look for. */
  private static Optional<Predicate<RunSummary>> methodSetting(
      String word, String name, String sign, String wanted) {
    return number(wanted).stream()
        .<Predicate<RunSummary>>mapToObj(
            number ->
                run ->
                    Optional.ofNullable(run.run().description().methodSettings().get(name))
                        .map(value -> compare(value, sign, number))
                        .orElseGet(() -> stands(word, run)))
        .findFirst();
  }

  private static boolean compare(double value, String sign, double wanted) {
    return switch (sign) {
      case "<" -> value < wanted;
      case "<=" -> value <= wanted;
      case ">" -> value > wanted;
      case ">=" -> value >= wanted;
      default -> value == wanted;
    };
  }

  private static boolean stands(String word, RunSummary run) {
    return lower(run.name()).contains(word)
        || run.id().contains(word)
        || lower(run.note()).contains(word)
        || run.tags().stream().anyMatch(tag -> lower(tag).contains(word))
        || lower(run.run().description().dataSet()).contains(word);
  }

  private static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
