package dev.cmimh.model.study;

import java.util.List;

/**
 * What is compared to answer a question.
 *
 * @param name what the command line calls it
 * @param title in words
 * @param question that it answers, in a sentence
 * @param cells its trainings, row by row
 */
public record Study(String name, String title, String question, List<StudyCell> cells) {

  public Study {
    cells = List.copyOf(cells);
  }
}
