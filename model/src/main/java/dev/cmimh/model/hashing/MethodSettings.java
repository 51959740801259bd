package dev.cmimh.model.hashing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What a method is asked to learn.
 *
 * @param bits code length L, at least 1
 * @param seed of everything random
 * @param values settings by name; those that are not here have their usual value
 */
public record MethodSettings(int bits, long seed, Map<String, Double> values) {

  public MethodSettings {
    if (bits < 1) {
      throw new IllegalArgumentException("A code needs at least 1 bit, but " + bits + " are asked");
    }
    values = Map.copyOf(values);
  }

  /** The usual settings of any method. */
  public static MethodSettings usual(int bits, long seed) {
    return new MethodSettings(bits, seed, Map.of());
  }

  /** The same with another value of one setting. */
  public MethodSettings with(SettingRange setting, double value) {
    Map<String, Double> changed = new HashMap<>(values);
    changed.put(setting.name(), value);
    return new MethodSettings(bits, seed, changed);
  }

  /** The value of a setting. */
  public double number(SettingRange setting) {
    return values.getOrDefault(setting.name(), setting.usual());
  }

  /** The value of a setting that counts something. */
  public int count(SettingRange setting) {
    return (int) number(setting);
  }

  /**
   * Fails unless every value belongs to a setting and lies in its range.
   *
   * @param label what the method is called
   * @throws IllegalArgumentException if a value is out of its range; the message says what is
   *     allowed
   * @throws NoSuchElementException if there is no such setting; the message lists those there are
   */
  public void requireWithin(String label, List<SettingRange> settings) {
    values.forEach(
        (name, value) ->
            settings.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(label, name, settings))
                .require(value));
  }

  private static NoSuchElementException unknown(
      String label, String name, List<SettingRange> settings) {
    return new NoSuchElementException(
        "%s has no setting called %s; it has %s"
            .formatted(label, name, settings.stream().map(SettingRange::name).toList()));
  }
}
