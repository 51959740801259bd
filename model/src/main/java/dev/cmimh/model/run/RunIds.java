package dev.cmimh.model.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Identifiers of runs: the minute of their beginning (UTC) and four random hexadecimal digits, such
 * as {@code 20261124-0153-7f3a}.
 */
final class RunIds {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);
  private static final int NAMED = 3;

  private RunIds() {}

  static String propose(Instant created, RandomGenerator random) {
    return "%s-%04x".formatted(MINUTE.format(created), random.nextInt(0x10000));
  }

  /**
   * Says that a run is not there, and which ones are: those that look most like what was asked for,
   * the newest first among equals.
   *
   * @param ids of all runs, newest first
   */
  static UnknownRunException unknown(String asked, List<String> ids) {
    if (ids.isEmpty()) {
      return new UnknownRunException(
          "There is no run \"%s\": no run was trained yet. Train one first.".formatted(asked));
    }
    String nearest =
        ids.stream()
            .sorted(Comparator.comparingInt(id -> -likeness(asked, id)))
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    return new UnknownRunException(
        "There is no run \"%s\". Nearest are: %s; \"latest\" is the newest that has a model."
            .formatted(asked, nearest));
  }

  /** Number of characters that two identifiers share at their beginnings and ends. */
  private static int likeness(String asked, String id) {
    int shorter = Math.min(asked.length(), id.length());
    int beginning = 0;
    while (beginning < shorter && asked.charAt(beginning) == id.charAt(beginning)) {
      beginning++;
    }
    int end = 0;
    while (end < shorter - beginning
        && asked.charAt(asked.length() - 1 - end) == id.charAt(id.length() - 1 - end)) {
      end++;
    }
    return beginning + end;
  }
}
