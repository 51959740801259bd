package dev.cmimh.assets.prepare;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as small as PNG allows without loss: with a palette where 256 colours do. */
final class PngEncoder {

  private static final int PALETTE = 256;

  byte[] encode(BufferedImage picture) throws IOException {
    byte[] plain = write(picture);
    int[] colours = Arrays.stream(pixels(picture)).sorted().distinct().toArray();
    if (colours.length > PALETTE) {
      return plain;
    }
    byte[] indexed = write(indexed(picture, colours));
    return indexed.length < plain.length ? indexed : plain;
  }

  private static BufferedImage indexed(BufferedImage picture, int[] colours) {
    IndexColorModel palette =
        new IndexColorModel(8, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
    BufferedImage indexed =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
    int[] pixels = pixels(picture);
    for (int i = 0; i < pixels.length; i++) {
      indexed
          .getRaster()
          .setSample(
              i % picture.getWidth(),
              i / picture.getWidth(),
              0,
              Arrays.binarySearch(colours, pixels[i]));
    }
    return indexed;
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static byte[] write(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
