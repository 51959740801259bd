package dev.cmimh.model.benchmark;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Speeds that whoever embeds the command line measures beside those of this library: {@code cmimh
 * bench} with the subject's name. So the window measures itself, which this library does not know.
 */
public interface Benchmark {

  /** The word after {@code cmimh bench}, in lower case. */
  String subject();

  /**
   * Measures, and hands each measurement over as soon as it is there.
   *
   * @param training how long to train while measuring
   * @throws Exception if it cannot be measured; the message says why, in a sentence
   */
  void run(Duration training, Consumer<Measurement> report) throws Exception;
}
