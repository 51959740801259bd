package dev.cmimh.model.trial;

/** A trial could not be trained or measured; the message says why, in a sentence. */
public final class TrialFailure extends Exception {

  private static final long serialVersionUID = 1;

  public TrialFailure(String sentence) {
    super(sentence);
  }
}
