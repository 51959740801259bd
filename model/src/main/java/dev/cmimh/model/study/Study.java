package dev.cmimh.model.study;

import java.util.List;

/**
 * What is compared to answer a question.
 *
 * @param name what the command line calls it
 * @param title in words
 * @param question that it answers, in a sentence
 * @param cells its trainings, row by row
 * @param claims that its rows put to the test
 */
public record Study(
    String name, String title, String question, List<StudyCell> cells, List<Claim> claims) {

  public Study {
    cells = List.copyOf(cells);
    claims = List.copyOf(claims);
  }

  /** A study that puts no claim to the test. */
  public Study(String name, String title, String question, List<StudyCell> cells) {
    this(name, title, question, cells, List.of());
  }
}
