package dev.cmimh.app.tune;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.model.figure.Smoothing;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Decides how all curves are smoothed; it comes back at the next start. */
final class SmoothingViewModel {

  /** Largest weight of what came before: an average over the last fifty points. */
  static final double MOST = 0.98;

  private static final String WEIGHT = "tune.smoothing";
  private static final String WITHOUT_RAW = "tune.smoothing.alone";

  private final DoubleProperty weight = new SimpleDoubleProperty();
  private final BooleanProperty withRaw = new SimpleBooleanProperty(true);

  SmoothingViewModel(FigureSink figures, Memory memory) {
    memory.number(WEIGHT).filter(number -> number >= 0 && number <= MOST).ifPresent(weight::set);
    withRaw.set(!memory.isSet(WITHOUT_RAW));
    if (weight.get() > 0) {
      figures.smooth(smoothing());
    }
    weight.addListener((_, _, now) -> memory.put(WEIGHT, now.toString()));
    withRaw.addListener((_, _, now) -> memory.put(WITHOUT_RAW, String.valueOf(!now)));
    weight.addListener((_, _, _) -> figures.smooth(smoothing()));
    withRaw.addListener((_, _, _) -> figures.smooth(smoothing()));
  }

  /** Weight of what came before in the moving average, 0 (off) to {@link #MOST}. */
  DoubleProperty weight() {
    return weight;
  }

  /** Whether the curves as measured stay in sight behind the smoothed ones. */
  BooleanProperty withRaw() {
    return withRaw;
  }

  Smoothing smoothing() {
    return new Smoothing(weight.get(), withRaw.get());
  }
}
