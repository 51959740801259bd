package dev.cmimh.model.run;

import dev.cmimh.model.training.HyperParameters;

/**
 * All that is needed to repeat a run.
 *
 * @param name what people call it
 * @param dataSet name of the data set
 * @param dataSetHash hash of the data set's content
 * @param splitSeed seed of the split into data base, training and query items
 * @param hyperParameters the settings at the start
 * @param codeVersion version of this program
 * @param engine name and version of what computes, such as "PyTorch 2.7.1"
 * @param device where it computes, such as "CPU, 2 threads"
 */
public record RunDescription(
    String name,
    String dataSet,
    String dataSetHash,
    long splitSeed,
    HyperParameters hyperParameters,
    String codeVersion,
    String engine,
    String device) {

  /** The same under another name. */
  public RunDescription withName(String other) {
    return new RunDescription(
        other, dataSet, dataSetHash, splitSeed, hyperParameters, codeVersion, engine, device);
  }
}
