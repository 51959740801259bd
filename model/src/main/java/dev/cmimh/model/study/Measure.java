package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Task;
import java.util.Locale;

/**
 * A figure by which two rows of a study are compared.
 *
 * @param figure its name in a {@link StudyTable}
 * @param higherIsBetter whether more of it is better
 * @param scale what it is multiplied with to be read
 * @param format of the product
 */
public record Measure(String figure, boolean higherIsBetter, double scale, String format) {

  /** Corr MSE: the less, the more independent are the bits. */
  static final Measure CORRELATION_ERROR = new Measure("Corr MSE", false, 1, "%.4f");

  /** mAP of a task in percent. */
  static Measure precision(Task task, Cutoff cutoff) {
    return new Measure(StudyTable.name(task, cutoff), true, 100, "%.1f");
  }

  String worded(double value) {
    return String.format(Locale.ROOT, format, scale * value);
  }

  /** With its sign, for differences. */
  String signed(double value) {
    return String.format(Locale.ROOT, format.replace("%", "%+"), scale * value);
  }
}
