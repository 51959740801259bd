package dev.cmimh.model.feature;

/** The parts of the work, in their order. */
public enum FeatureStage {
  DESCRIBING_PICTURES("Describing pictures"),
  DESCRIBING_WORDS("Describing words"),
  IMAGE_COMPONENTS("Finding components of pictures"),
  TEXT_COMPONENTS("Finding components of words"),
  CORRELATION("Relating pictures and words"),
  ENCODING("Encoding items"),
  SAVING("Saving features");

  private final String label;

  FeatureStage(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
