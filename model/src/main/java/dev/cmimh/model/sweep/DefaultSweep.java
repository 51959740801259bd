package dev.cmimh.model.sweep;

import java.util.List;

/** The sweep for which nothing else was asked: the paper's figure 3 in form, in minutes. */
public final class DefaultSweep {

  private DefaultSweep() {}

  /** Values of a setting that show what it does. */
  public static List<Double> grid(SweepParameter parameter) {
    return switch (parameter) {
      case MODALITY_GAP_WEIGHT -> List.of(0.0, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0);
      case MUTUAL_INFORMATION_WEIGHT -> List.of(0.0, 1.0, 3.0, 10.0, 30.0, 100.0);
      case TOTAL_CORRELATION_WEIGHT -> List.of(0.0, 0.003, 0.01, 0.03, 0.1, 0.3);
      case BALANCE_WEIGHT -> List.of(0.0, 0.01, 0.03, 0.1, 0.3, 1.0);
      case RECONSTRUCTION_WEIGHT -> List.of(0.0, 3.0, 10.0, 30.0, 100.0, 300.0);
      case BITS -> List.of(8.0, 16.0, 32.0, 64.0, 128.0);
      case TRAINING_PAIRS -> List.of(250.0, 500.0, 1000.0, 2000.0, 4000.0);
    };
  }

  public static List<Long> seeds() {
    return List.of(1L, 2L, 3L);
  }

  /** Fewer than the recipe's: the form of the curves is there long before their end. */
  public static int epochs() {
    return 15;
  }
}
