package dev.cmimh.model.feature;

import dev.cmimh.model.dataset.PictureDecoder;
import dev.cmimh.model.dataset.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;

/** Turns what a person asks with into what encoders read. */
public final class QueryFeatures {

  private final FeatureSpace space;
  private final Tokenizer tokenizer = new Tokenizer();
  private final PictureDecoder pictures = new PictureDecoder();

  public QueryFeatures(FeatureSpace space) {
    this.space = space;
  }

  /** Free text; its unknown words are named in the result, the rest of it still counts. */
  public EncodedText text(String text) {
    return space.text(tokenizer.words(text));
  }

  /**
   * A picture file.
   *
   * @throws IOException if it cannot be read as a picture; the message names it and says what to do
   */
  public float[] picture(Path file) throws IOException {
    return space.image(pictures.decode(file));
  }
}
