package dev.cmimh.app.benchmark;

import dev.cmimh.model.benchmark.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What was measured, as the lines that {@code cmimh bench ui} and {@code bench ui-sweep} print.
 *
 * @param work what went on beside the window
 * @param firstFrame seconds from the start of the JVM until the window was drawn
 * @param firstPicture likewise, until the first answer's pictures were drawn
 * @param waits milliseconds for which the user interface's thread kept others waiting
 * @param latencies milliseconds from the last key of each search until its answer was drawn
 * @param window training while the window shows; of no seconds where none was measured
 * @param terminal training while it does not
 */
record WindowFigures(
    WindowWork work,
    double firstFrame,
    double firstPicture,
    List<Double> waits,
    List<Double> latencies,
    StretchSpeed window,
    StretchSpeed terminal) {

  WindowFigures {
    waits = List.copyOf(waits);
    latencies = List.copyOf(latencies);
  }

  List<Measurement> measurements(Conditions conditions) {
    List<Measurement> lines = new ArrayList<>();
    lines.add(line("first-frame", conditions.settings(), firstFrame, "s"));
    lines.add(line("first-picture", conditions.settings(), firstPicture, "s"));
    if (!waits.isEmpty()) {
      addWaits(conditions, lines);
    }
    if (window.seconds() > 0) {
      addTraining(conditions, lines);
    }
    return lines;
  }

  private void addWaits(Conditions conditions, List<Measurement> lines) {
    Percentiles stalls = Percentiles.of(waits);
    SequencedMap<String, Object> stalled = conditions.settings("posts", stalls.count());
    lines.add(line("stall-p99", stalled, stalls.at(0.99), "ms"));
    lines.add(line("stall-p999", stalled, stalls.at(0.999), "ms"));
    lines.add(
        line(
            "search-latency-p95",
            conditions.settings("searches", latencies.size()),
            Percentiles.of(latencies).at(0.95),
            "ms"));
  }

  private void addTraining(Conditions conditions, List<Measurement> lines) {
    SequencedMap<String, Object> trained =
        conditions.settings("seconds", (int) Math.round(window.seconds()));
    double ratio = window.stepsPerSecond() / terminal.stepsPerSecond();
    lines.add(line("training-speed", trained, ratio, "ratio"));
    lines.add(line("steps-window", trained, window.stepsPerSecond(), "steps/s"));
    lines.add(line("steps-terminal", trained, terminal.stepsPerSecond(), "steps/s"));
  }

  private Measurement line(
      String figure, SequencedMap<String, Object> settings, double value, String unit) {
    return new Measurement(work.subject() + "/" + figure, settings, value, unit);
  }

  /**
   * Where it was measured.
   *
   * @param threads of training or sweep
   * @param pixels of the window's content
   * @param platform what shows windows, such as {@code Headless}
   * @param renderer what draws them, such as {@code sw}
   * @param warm whether the features of the data set were kept from before
   */
  record Conditions(int threads, int pixels, String platform, String renderer, boolean warm) {

    SequencedMap<String, Object> settings() {
      SequencedMap<String, Object> settings = new LinkedHashMap<>();
      settings.put("threads", threads);
      settings.put("pixels", pixels);
      settings.put("platform", platform);
      settings.put("renderer", renderer);
      settings.put("features", warm ? "kept" : "computed");
      return settings;
    }

    SequencedMap<String, Object> settings(String further, int value) {
      SequencedMap<String, Object> settings = settings();
      settings.put(further, value);
      return settings;
    }
  }
}
