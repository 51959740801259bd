package dev.cmimh.model.feature;

/** Hears how the work goes on. Called from several threads, but by one at a time. */
@FunctionalInterface
public interface FeatureProgress {

  /**
   * Some of a stage is done.
   *
   * @param done parts of the stage that are done
   * @param total parts of the stage
   */
  void report(FeatureStage stage, int done, int total);
}
