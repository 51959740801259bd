package dev.cmimh.model.feature.text;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;

/**
 * The sentence encoder all-MiniLM-L6-v2, quantised to 8 bits: 384 numbers, some milliseconds a
 * text. It ships with the program and learned from English sentences, not from any data set here.
 *
 * @see <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">The network</a>
 */
public final class MiniLmEncoder implements SentenceEncoder {

  private final EmbeddingModel network;

  private MiniLmEncoder(EmbeddingModel network) {
    this.network = network;
  }

  /**
   * Loads the network, which takes about a second.
   *
   * @throws IOException if it does not run on this machine; the message says so
   */
  public static MiniLmEncoder load() throws IOException {
    try {
      return new MiniLmEncoder(new AllMiniLmL6V2QuantizedEmbeddingModel());
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw new IOException(
          "The sentence encoder does not run on this machine (%s), so words are only found where the data has them"
              .formatted(e),
          e);
    }
  }

  @Override
  public String identity() {
    return "all-MiniLM-L6-v2-q";
  }

  @Override
  public float[] encode(String text) {
    return network.embed(text).content().vector();
  }
}
