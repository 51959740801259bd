package dev.cmimh.model.run;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.training.HyperParameters;
import java.util.List;
import java.util.Map;

/**
 * A run in a line: what it was set to, what people wrote on it, and how good it was.
 *
 * @param run what was asked for and how it went
 * @param note what people wrote on it; often empty
 * @param tags words that it is marked with, in alphabetical order
 * @param changes number of changes of settings while it went on
 * @param epochs number of epochs that were judged, from 0
 * @param validation mAP@50 by task on the validation side, 0 to 1: after the last of them, or as it
 *     was measured when a method without epochs had ended; empty without labels
 * @param test mAP@50 by task on the test side, averaged over hits with ties in expectation, 0 to 1;
 *     empty where it was not measured. Where several label sets were, that of the first name
 * @param ownPairReciprocalRank after the last epoch, 0 to 1; not a number before the first
 */
public record RunSummary(
    Run run,
    String note,
    List<String> tags,
    int changes,
    int epochs,
    Map<Task, Double> validation,
    Map<Task, Double> test,
    double ownPairReciprocalRank) {

  public RunSummary {
    tags = List.copyOf(tags);
    validation = Map.copyOf(validation);
    test = Map.copyOf(test);
  }

  public String id() {
    return run.id();
  }

  /** What people call it. */
  public String name() {
    return run.description().name();
  }

  /** The settings at its start. */
  public HyperParameters settings() {
    return run.description().hyperParameters();
  }
}
