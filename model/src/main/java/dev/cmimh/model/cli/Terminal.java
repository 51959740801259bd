package dev.cmimh.model.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and messages
 * @param live whether a person watches {@code err}, so that a line may be written over
 */
record Terminal(PrintWriter out, PrintWriter err, boolean live) {

  private static final String CLEAR_LINE = "\r\u001b[K";

  /** Shows how the work goes on; the next line of any kind takes its place. */
  void progress(String line) {
    if (live) {
      err.print(CLEAR_LINE + line);
      err.flush();
    }
  }

  /** Says something that stays. */
  void say(String line) {
    clearProgress();
    err.println(line);
    err.flush();
  }

  /** Prints a line of the result. */
  void print(String line) {
    clearProgress();
    out.println(line);
    out.flush();
  }

  private void clearProgress() {
    if (live) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }
}
