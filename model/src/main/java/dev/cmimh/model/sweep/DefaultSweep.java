package dev.cmimh.model.sweep;

import dev.cmimh.model.hashing.SettingRange;
import java.util.List;
import java.util.stream.Stream;

/** The sweep for which nothing else was asked: the paper's figure 3 in form, in minutes. */
public final class DefaultSweep {

  private static final int POINTS = 5;

  private DefaultSweep() {}

  /** Values of a setting that show what it does. */
  public static List<Double> grid(SweepParameter parameter) {
    return switch (parameter) {
      case MODALITY_GAP_WEIGHT -> List.of(0.0, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0);
      case MUTUAL_INFORMATION_WEIGHT -> List.of(0.0, 1.0, 3.0, 10.0, 30.0, 100.0);
      case TOTAL_CORRELATION_WEIGHT -> List.of(0.0, 0.003, 0.01, 0.03, 0.1, 0.3);
      case BALANCE_WEIGHT -> List.of(0.0, 0.01, 0.03, 0.1, 0.3, 1.0);
      case RECONSTRUCTION_WEIGHT -> List.of(0.0, 3.0, 10.0, 30.0, 100.0, 300.0);
      case IMAGE_RECONSTRUCTION -> List.of(0.0, 0.03, 0.1, 0.3, 1.0);
      case NEIGHBOUR_SHARE -> List.of(0.0, 0.15, 0.3, 0.45, 0.6, 0.8);
      case BITS -> List.of(8.0, 16.0, 32.0, 64.0, 128.0);
      case TRAINING_PAIRS -> List.of(250.0, 500.0, 1000.0, 2000.0, 4000.0);
    };
  }

  /** Values of a setting of a method that CMIMH is compared with. */
  public static List<Double> grid(RivalParameter parameter) {
    return switch (parameter) {
      case RivalParameter.CodeLength _ -> grid(SweepParameter.BITS);
      case RivalParameter.TrainingPairs _ -> grid(SweepParameter.TRAINING_PAIRS);
      case RivalParameter.Own(SettingRange setting) -> around(setting);
    };
  }

  /** Values around the usual one, a decade to either side at most. */
  private static List<Double> around(SettingRange setting) {
    double middle = setting.usual() > 0 ? setting.usual() : setting.most() / 10;
    double from = Math.max(setting.least(), middle / 10);
    List<Double> spread =
        SweepGrid.logarithmic(
            from > 0 ? from : middle / 10, Math.min(setting.most(), middle * 10), POINTS);
    return Stream.concat(Stream.of(setting.usual()), spread.stream())
        .map(value -> setting.whole() ? Math.rint(value) : value)
        .filter(value -> value >= setting.least() && value <= setting.most())
        .sorted()
        .distinct()
        .toList();
  }

  /** Values of a setting that is varied. */
  public static List<Double> grid(Swept swept) {
    return switch (swept) {
      case Swept.Cmimh cmimh -> grid(cmimh.parameter());
      case Swept.Rival rival -> grid(rival.parameter());
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
