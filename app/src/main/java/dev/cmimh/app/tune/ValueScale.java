package dev.cmimh.app.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Which values a setting may have, and where they lie on a slider from 0 to 1. */
public sealed interface ValueScale {

  /** Whether a person may set the value. */
  boolean allows(double value);

  /** Scales that a slider shows. */
  sealed interface Sliding extends ValueScale {

    /**
     * The value at a position, rounded to what a person would write.
     *
     * @param position 0 to 1
     */
    double valueAt(double position);

    /** The position of a value, 0 to 1; values beyond the slider's ends are at its ends. */
    double positionOf(double value);
  }

  /**
   * Values at equal distances.
   *
   * @param step between values on the slider
   */
  record Linear(double least, double most, double step) implements Sliding {

    @Override
    public boolean allows(double value) {
      return value >= least && value <= most;
    }

    @Override
    public double valueAt(double position) {
      long steps = Math.round(within(position) * (most - least) / step);
      return BigDecimal.valueOf(least)
          .add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(steps)))
          .doubleValue();
    }

    @Override
    public double positionOf(double value) {
      return within((value - least) / (most - least));
    }
  }

  /**
   * Equal ratios at equal distances.
   *
   * @param least above 0
   * @param whole whether only whole numbers are allowed
   */
  record Logarithmic(double least, double most, boolean whole) implements Sliding {

    @Override
    public boolean allows(double value) {
      return value >= least && value <= most && (!whole || isWhole(value));
    }

    @Override
    public double valueAt(double position) {
      double value = least * Math.pow(most / least, within(position));
      double written = whole ? Math.rint(twoDigits(value)) : twoDigits(value);
      return Math.clamp(written, least, most);
    }

    @Override
    public double positionOf(double value) {
      return value <= least ? 0 : within(Math.log(value / least) / Math.log(most / least));
    }
  }

  /**
   * Whole numbers, doubled from mark to mark with one between: 16, 24, 32, 48, 64...; others can be
   * typed.
   *
   * @param least above 0
   */
  record Doubling(int least, int most) implements Sliding {

    private static final double BETWEEN = 1.5;

    @Override
    public boolean allows(double value) {
      return isWhole(value) && value >= least && value <= most;
    }

    @Override
    public double valueAt(double position) {
      double value = least * Math.pow((double) most / least, within(position));
      double below = least * Math.pow(2, Math.floor(Math.log(value / least) / Math.log(2) + 1e-9));
      double nearest = below;
      for (double mark : new double[] {BETWEEN * below, 2 * below}) {
        nearest = ratio(mark, value) < ratio(nearest, value) ? mark : nearest;
      }
      return Math.clamp(Math.rint(nearest), least, most);
    }

    @Override
    public double positionOf(double value) {
      return new Logarithmic(least, most, true).positionOf(value);
    }

    private static double ratio(double one, double other) {
      return Math.max(one / other, other / one);
    }
  }

  /**
   * Logarithmic, with 0 at the left end.
   *
   * @param least smallest value above 0 on the slider; smaller ones can be typed
   */
  record LogarithmicWithZero(double least, double most) implements Sliding {

    /** Share of the slider that belongs to 0. */
    private static final double ZERO = 0.04;

    @Override
    public boolean allows(double value) {
      return value >= 0 && value <= most;
    }

    @Override
    public double valueAt(double position) {
      return position < ZERO ? 0 : positive().valueAt((position - ZERO) / (1 - ZERO));
    }

    @Override
    public double positionOf(double value) {
      return value <= 0 ? 0 : ZERO + (1 - ZERO) * positive().positionOf(value);
    }

    private Logarithmic positive() {
      return new Logarithmic(least, most, false);
    }
  }

  /**
   * Whole numbers, some of them one click away.
   *
   * @param proposals the usual ones; none where no value is better than another
   */
  record Whole(long least, long most, List<Integer> proposals) implements ValueScale {

    public Whole {
      proposals = List.copyOf(proposals);
    }

    @Override
    public boolean allows(double value) {
      return isWhole(value) && value >= least && value <= most;
    }
  }

  /**
   * Whole numbers of which none is better than another: they are drawn rather than chosen.
   *
   * @param least at least 0, and below the largest
   */
  record Drawn(long least, long most) implements ValueScale {

    /** Short numbers are easily noted and typed again. */
    private static final long SHORT = 9_999;

    @Override
    public boolean allows(double value) {
      return isWhole(value) && value >= least && value <= most;
    }

    /** Any short number but the present one. */
    double another(double present, RandomGenerator random) {
      double drawn;
      do {
        drawn = random.nextLong(least, Math.min(SHORT, most) + 1);
      } while (drawn == present);
      return drawn;
    }
  }

  /**
   * A choice between named options; the value is an option's place.
   *
   * @param options their names in keys of texts
   */
  record Options(List<String> options) implements ValueScale {

    public Options {
      options = List.copyOf(options);
    }

    @Override
    public boolean allows(double value) {
      return isWhole(value) && value >= 0 && value < options.size();
    }
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private static double within(double position) {
    return Math.clamp(position, 0, 1);
  }

  private static double twoDigits(double value) {
    return new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_UP)).doubleValue();
  }
}
