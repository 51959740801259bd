package dev.cmimh.model.feature.image;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Turns a picture into numbers, before anything is fitted to a data set: by hand-crafted statistics
 * or by a network. Safe for use by several threads.
 */
public interface ImageDescriptor {

  /** What tells this descriptor and its version from every other, for the keys of caches. */
  String identity();

  /** The parts of a descriptor, in their order; each is normalised on its own. */
  List<DescriptorBlock> blocks();

  /**
   * Describes one picture.
   *
   * @param picture of any size, with or without transparency
   * @return as many numbers as all blocks together
   */
  float[] describe(BufferedImage picture);

  /** Numbers in a descriptor. */
  default int length() {
    return blocks().stream().mapToInt(DescriptorBlock::length).sum();
  }
}
