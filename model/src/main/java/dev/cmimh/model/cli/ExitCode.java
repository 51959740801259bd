package dev.cmimh.model.cli;

/** Exit codes that mean something to a script. */
final class ExitCode {

  static final int DONE = 0;

  /** It could not be done; a sentence says why. */
  static final int FAILED = 1;

  /** The command line was not understood. */
  static final int USAGE = 2;

  /** Training ended by itself before its last epoch, such as by divergence. */
  static final int TRAINING_FAILED = 3;

  private ExitCode() {}
}
