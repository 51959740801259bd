package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.hashing.baseline.LinearHash.PairMaps;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Linear hash functions as named arrays. */
final class LinearTensors {

  private static final String FORMAT = "linear-hash-1";
  private static final String PAIR_IMAGE = "pair-image";
  private static final String PAIR_TEXT = "pair-text";

  private LinearTensors() {}

  static Content write(LinearHash hash) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    put(tensors, "image", hash.image());
    put(tensors, "text", hash.text());
    put(tensors, "reading", hash.reading());
    hash.pair()
        .ifPresent(
            pair -> {
              put(tensors, PAIR_IMAGE, pair.image());
              put(tensors, PAIR_TEXT, pair.text());
            });
    return new Content(tensors, Map.of("format", FORMAT));
  }

  /**
   * The opposite of {@link #write}.
   *
   * @throws IllegalArgumentException if the content is another
   */
  static LinearHash read(Content content) {
    requireFormat(content, FORMAT);
    Map<String, Tensor> tensors = content.tensors();
    Optional<PairMaps> pair =
        tensors.containsKey(PAIR_IMAGE + "-weights")
            ? Optional.of(new PairMaps(map(tensors, PAIR_IMAGE), map(tensors, PAIR_TEXT)))
            : Optional.empty();
    return new LinearHash(
        map(tensors, "image"), map(tensors, "text"), pair, map(tensors, "reading"));
  }

  /** Fails unless a file says that it has a format. */
  static void requireFormat(Content content, String format) {
    if (!format.equals(content.metadata().get("format"))) {
      throw new IllegalArgumentException(
          "The format is %s, not %s".formatted(content.metadata().get("format"), format));
    }
  }

  static void put(Map<String, Tensor> tensors, String name, AffineMap map) {
    tensors.put(
        name + "-weights",
        new Tensor(new long[] {map.inputs(), map.outputs()}, map.weights().toArray()));
    tensors.put(name + "-offset", new Tensor(new long[] {map.outputs()}, map.offset()));
  }

  static AffineMap map(Map<String, Tensor> tensors, String name) {
    Tensor weights = tensors.get(name + "-weights");
    Tensor offset = tensors.get(name + "-offset");
    if (weights == null || offset == null || weights.shape().length != 2) {
      throw new IllegalArgumentException("The map " + name + " is missing or has another shape");
    }
    return new AffineMap(
        FloatMatrix.of((int) weights.shape()[0], (int) weights.shape()[1], weights.values()),
        offset.values());
  }
}
