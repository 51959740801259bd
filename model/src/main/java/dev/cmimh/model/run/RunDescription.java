package dev.cmimh.model.run;

import dev.cmimh.model.training.HyperParameters;
import java.util.Map;

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
 * @param labels name of the label set that judges its epochs; empty without labels, and in runs
 *     that did not store it
 * @param methodSettings what another method than {@link #CMIMH} was set to, by name; empty in runs
 *     that did not store it
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
    String platform,
    String labels,
    Map<String, Double> methodSettings) {

  /** The method of this program's own name. */
  public static final String CMIMH = "cmimh";

  /** A run of CMIMH, or of a method without settings, that no label set judges. */
  public RunDescription(
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
    this(
        name,
        method,
        dataSet,
        dataSetHash,
        splitSeed,
        hyperParameters,
        codeVersion,
        engine,
        device,
        platform,
        "",
        Map.of());
  }

  public RunDescription {
    methodSettings = Map.copyOf(methodSettings);
  }

  /** Whether CMIMH learns, whose settings are the hyper-parameters. */
  public boolean isCmimh() {
    return method.equals(CMIMH);
  }

  /** The same under another name. */
  public RunDescription withName(String other) {
    return with(other, labels, methodSettings);
  }

  /** The same, judged by a label set. */
  public RunDescription judgedBy(String labelSet) {
    return with(name, labelSet, methodSettings);
  }

  /** The same with a method's own settings. */
  public RunDescription withMethodSettings(Map<String, Double> settings) {
    return with(name, labels, settings);
  }

  private RunDescription with(String newName, String labelSet, Map<String, Double> settings) {
    return new RunDescription(
        newName,
        method,
        dataSet,
        dataSetHash,
        splitSeed,
        hyperParameters,
        codeVersion,
        engine,
        device,
        platform,
        labelSet,
        settings);
  }
}
