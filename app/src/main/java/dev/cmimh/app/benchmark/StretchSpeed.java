package dev.cmimh.app.benchmark;

/**
 * Steps of training over stretches of time.
 *
 * @param steps of all stretches
 * @param seconds of all stretches
 */
record StretchSpeed(long steps, double seconds) {

  static final StretchSpeed NONE = new StretchSpeed(0, 0);

  StretchSpeed plus(StretchSpeed other) {
    return new StretchSpeed(steps + other.steps, seconds + other.seconds);
  }

  double stepsPerSecond() {
    return steps / seconds;
  }
}
