package dev.cmimh.model.study;

import java.util.List;

/**
 * Something that the paper claims.
 *
 * @param title in a few words
 * @param statement what is claimed, in a sentence, with the place of the paper
 * @param comparisons that must all come out for it
 */
public record Claim(String title, String statement, List<Comparison> comparisons) {

  public Claim {
    comparisons = List.copyOf(comparisons);
  }
}
