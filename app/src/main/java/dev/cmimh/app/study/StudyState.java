package dev.cmimh.app.study;

import java.nio.file.Path;

/** How far the study of this window has come. */
public sealed interface StudyState {

  /** There was none, or it was cancelled. */
  record None() implements StudyState {}

  /**
   * It goes on.
   *
   * @param done trainings that have ended, well or not
   * @param total trainings of the study; 0 until the first has ended
   * @param failed trainings that have failed
   */
  record Running(String name, int done, int total, int failed) implements StudyState {}

  /**
   * It has ended.
   *
   * @param page where its page was written
   * @param failed trainings that have failed
   */
  record Done(String name, Path page, int failed) implements StudyState {}

  /**
   * It broke off.
   *
   * @param why in a sentence
   */
  record BrokenOff(String name, String why) implements StudyState {}
}
