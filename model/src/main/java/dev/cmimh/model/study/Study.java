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
 * @param comparesMethods whether its rows are methods, each as it is usually set and called as in
 *     the literature, so that published figures may stand beside theirs
 * @param supplement what is shown of its models beside what every training has
 */
public record Study(
    String name,
    String title,
    String question,
    List<StudyCell> cells,
    List<Claim> claims,
    boolean comparesMethods,
    Supplement.Source supplement) {

  public Study {
    cells = List.copyOf(cells);
    claims = List.copyOf(claims);
  }

  /** A study of trainings alone: it puts no claim to the test and needs no model afterwards. */
  public Study(String name, String title, String question, List<StudyCell> cells) {
    this(name, title, question, cells, List.of(), false, (_, _, _) -> Supplement.NONE);
  }

  /** The same, with rows that are methods. */
  Study comparingMethods() {
    return new Study(name, title, question, cells, claims, true, supplement);
  }

  /** The same with a supplement. */
  Study with(Supplement.Source wanted) {
    return new Study(name, title, question, cells, claims, comparesMethods, wanted);
  }

  /** The same with claims. */
  Study with(List<Claim> made) {
    return new Study(name, title, question, cells, made, comparesMethods, supplement);
  }
}
