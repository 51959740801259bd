package dev.cmimh.model.feature.image;

import java.awt.image.BufferedImage;
import java.util.List;

/** Shape, colour and layout of a picture: needs no training, no network and no download. */
public final class HandCraftedDescriptor implements ImageDescriptor {

  private final List<DescriptorBlock> blocks;

  /**
   * A descriptor whose shape part has weight 1.
   *
   * @param colourWeight weight of the colour histograms, above 0
   * @param thumbnailWeight weight of the thumbnail, above 0
   */
  public HandCraftedDescriptor(double colourWeight, double thumbnailWeight) {
    blocks =
        List.of(
            new DescriptorBlock("gradients", GradientHistograms.LENGTH, 1),
            new DescriptorBlock("colours", ColourHistograms.LENGTH, colourWeight),
            new DescriptorBlock("thumbnail", Thumbnail.LENGTH, thumbnailWeight));
  }

  @Override
  public String identity() {
    return "hand-crafted, version 1, " + blocks;
  }

  @Override
  public List<DescriptorBlock> blocks() {
    return blocks;
  }

  @Override
  public float[] describe(BufferedImage picture) {
    int[] pixels = CentredPicture.pixels(picture);
    float[] descriptor = new float[length()];
    GradientHistograms.describe(pixels, descriptor, 0);
    ColourHistograms.describe(pixels, descriptor, GradientHistograms.LENGTH);
    Thumbnail.describe(pixels, descriptor, GradientHistograms.LENGTH + ColourHistograms.LENGTH);
    return descriptor;
  }
}
