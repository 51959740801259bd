package dev.cmimh.model.feature.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which words of a vocabulary a text has, divided by the Euclidean norm. Without that norm a text
 * of one word would lie near the empty text rather than near the texts that share its word.
 */
public final class BagOfWords implements TextDescriptor {

  private final List<String> vocabulary;
  private final Map<String, Integer> indices;

  /**
   * A bag over the given words.
   *
   * @param vocabulary distinct words, in the order of the descriptor's numbers
   */
  public BagOfWords(List<String> vocabulary) {
    this.vocabulary = List.copyOf(vocabulary);
    indices = HashMap.newHashMap(vocabulary.size());
    for (String word : vocabulary) {
      indices.put(word, indices.size());
    }
    if (indices.size() != vocabulary.size()) {
      throw new IllegalArgumentException("A vocabulary lists a word twice");
    }
  }

  /**
   * Learns a vocabulary.
   *
   * @param trainingTexts words of the training items; a text that several items share counts once,
   *     so that a word does not become common by being pictured often
   * @param minimumTexts number of different texts in which a word must be, at least 1
   * @throws IllegalArgumentException if no word is in so many texts
   */
  public static BagOfWords fit(List<List<String>> trainingTexts, int minimumTexts) {
    Map<String, Integer> textsWithWord = new TreeMap<>();
    for (List<String> text : new LinkedHashSet<>(trainingTexts)) {
      for (String word : new LinkedHashSet<>(text)) {
        textsWithWord.merge(word, 1, Integer::sum);
      }
    }
    textsWithWord.values().removeIf(count -> count < minimumTexts);
    if (textsWithWord.isEmpty()) {
      throw new IllegalArgumentException(
          ("No word is in at least %d different training texts, so texts cannot be compared; give"
                  + " the pictures more words in common, or lower the minimum")
              .formatted(minimumTexts));
    }
    return new BagOfWords(List.copyOf(textsWithWord.keySet()));
  }

  @Override
  public List<String> vocabulary() {
    return vocabulary;
  }

  @Override
  public int length() {
    return vocabulary.size();
  }

  @Override
  public DescribedText describe(List<String> words) {
    Set<String> known = new LinkedHashSet<>(words);
    List<String> unknown = new ArrayList<>(known);
    known.retainAll(indices.keySet());
    unknown.removeAll(known);
    float[] descriptor = new float[length()];
    for (String word : known) {
      descriptor[indices.get(word)] = (float) (1 / Math.sqrt(known.size()));
    }
    return new DescribedText(descriptor, List.copyOf(known), unknown);
  }
}
