package dev.cmimh.model.engine;

import ai.djl.pytorch.jni.JniUtils;

/**
 * How many threads one operation of the engine may use. PyTorch keeps that number per calling
 * thread (OpenMP's and MKL's), and beside it one for the process, which a thread takes over with
 * its first operation and which every change overwrites. Here the process' number always returns to
 * one, so that no thread takes over what was meant for another.
 */
final class ThreadLimit {

  private ThreadLimit() {}

  /** Lets threads for which nothing is said use one. */
  static void beOneByDefault() {
    Thread other = Thread.ofPlatform().name("cmimh-engine-threads").unstarted(() -> set(1));
    other.start();
    boolean interrupted = false;
    while (other.isAlive()) {
      try {
        other.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sets the number of the calling thread alone. */
  static void ofThisThread(int most) {
    synchronized (ThreadLimit.class) {
      set(most);
      if (most > 1) {
        beOneByDefault();
      }
    }
  }

  /** Asking first makes the thread take over the process' number now and never later. */
  private static void set(int most) {
    var _ = JniUtils.getNumThreads();
    JniUtils.setNumThreads(most);
  }
}
