package dev.cmimh.model.feature.text;

import java.util.List;

/**
 * Reads a word by the words that a sentence encoder puts beside it.
 *
 * @param encoder encodes the word
 * @param vocabulary where that encoder puts the words that may stand for it
 */
public record SentenceWordReader(SentenceEncoder encoder, WordVectors vocabulary)
    implements WordReader {

  @Override
  public List<String> readAs(String unknownWord) {
    return vocabulary.near(encoder.encode(unknownWord));
  }
}
