package dev.cmimh.app.support;

import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import java.util.List;
import java.util.Locale;

/**
 * A method that does what a test tells it, in the place of learning.
 *
 * @param name also its label, in capitals
 * @param settings those it has
 * @param fit what it does
 */
public record ToldMethod(String name, List<SettingRange> settings, Fit fit)
    implements HashingMethod {

  /** What it does in the place of learning. */
  @FunctionalInterface
  public interface Fit {

    LearnedHash with(FittingWatch watch);
  }

  /** Tells rounds until it is cancelled. */
  public static ToldMethod endless(int mostRounds) {
    return new ToldMethod(
        "endless",
        List.of(),
        watch -> {
          for (int round = 1; ; round++) {
            watch.round(Math.min(round, mostRounds), mostRounds, 1.0 / round);
          }
        });
  }

  /** Fails as a singular matrix does. */
  public static ToldMethod failing(String sentence) {
    return new ToldMethod(
        "failing",
        List.of(),
        _ -> {
          throw new ArithmeticException(sentence);
        });
  }

  @Override
  public String label() {
    return name.toUpperCase(Locale.ROOT);
  }

  @Override
  public LearnedHash fit(MethodSettings asked, TrainingPairs pairs, FittingWatch watch) {
    return fit.with(watch);
  }

  @Override
  public LearnedHash read(Content content) {
    throw new IllegalArgumentException("This method has learned nothing");
  }
}
