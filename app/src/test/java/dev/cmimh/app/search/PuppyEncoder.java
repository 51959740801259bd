package dev.cmimh.app.search;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.feature.cache.CachedWordVectors;
import dev.cmimh.model.feature.text.SentenceEncoder;
import java.nio.file.Path;

/** Knows that a puppy is a dog, and that nonsense is like nothing else. */
final class PuppyEncoder implements SentenceEncoder {

  /** Words read by this encoder. */
  static WordMeanings meanings(Background background, Path folder) {
    return new WordMeanings(background, new CachedWordVectors(folder), PuppyEncoder::new);
  }

  @Override
  public String identity() {
    return "puppy";
  }

  @Override
  public float[] encode(String text) {
    return switch (text) {
      case "dog", "puppy" -> new float[] {1, 0, 0};
      case "xyzzyq" -> new float[] {0, 1, 0};
      default -> new float[] {0, 0, 1};
    };
  }
}
