package dev.cmimh.model.feature.image;

/**
 * One part of a descriptor.
 *
 * @param name what it describes
 * @param length numbers in it, above 0
 * @param weight Euclidean norm that the part has after normalisation, above 0
 */
public record DescriptorBlock(String name, int length, double weight) {

  public DescriptorBlock {
    if (length <= 0 || !(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Part %s of a descriptor needs a length and a weight above 0, but has %d and %s"
              .formatted(name, length, weight));
    }
  }
}
