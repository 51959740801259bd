package dev.cmimh.model.run;

import dev.cmimh.model.training.HyperParameters;

/**
 * All that is needed to repeat a run.
 *
 * @param name what people call it
 * @param method what learns the codes: {@link #CMIMH}, or the name of another method
 * @param dataSet name of the data set, or its folder
 * @param dataSetHash hash of the data set's content
 * @param splitSeed seed of the split into data base, training and query items
 * @param hyperParameters the settings at the start
 * @param codeVersion version of this program
 * @param engine name and version of what computes, such as "PyTorch 2.7.1"
 * @param device where it computes, such as "CPU, 2 threads"
 * @param platform Java, operating system and processor; empty in runs that did not store it
 */
public record RunDescription(
    String name,
    String method,
    String dataSet,
    String dataSetHash,
    long splitSeed,
    HyperParameters hyperParameters,
    String codeVersion,
    String engine,
    String device,
    String platform) {

  /** The method of this program's own name. */
  public static final String CMIMH = "cmimh";

  /** The same under another name. */
  public RunDescription withName(String other) {
    return new RunDescription(
        other,
        method,
        dataSet,
        dataSetHash,
        splitSeed,
        hyperParameters,
        codeVersion,
        engine,
        device,
        platform);
  }
}
