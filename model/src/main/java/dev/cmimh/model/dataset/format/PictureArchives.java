package dev.cmimh.model.dataset.format;

import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.PictureDecoder;
import dev.cmimh.model.dataset.PictureSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The pictures of the embedded data set, encoded in memory, decoded when asked for. An archive
 * {@code pictures-SOURCE-N.zip} holds {@code HEXCODE.png}, the picture of the item {@code
 * SOURCE/HEXCODE}.
 */
final class PictureArchives implements PictureSource {

  private static final String PREFIX = "pictures-";
  private static final String ENDING = ".png";

  private final PictureDecoder decoder = new PictureDecoder();
  private final List<PairedItem> items;
  private final Map<String, byte[]> encoded = new ConcurrentHashMap<>();

  PictureArchives(List<PairedItem> items, Map<String, byte[]> files) throws IOException {
    this.items = List.copyOf(items);
    unpackAll(files);
    for (PairedItem item : items) {
      if (!encoded.containsKey(item.id())) {
        throw new IOException("The embedded data set has no picture of " + item.id());
      }
    }
  }

  @Override
  public BufferedImage picture(int item) throws IOException {
    String id = items.get(item).id();
    return decoder.decode("Embedded picture " + id, encoded.get(id));
  }

  private void unpackAll(Map<String, byte[]> files) throws IOException {
    try {
      files.entrySet().parallelStream()
          .filter(file -> file.getKey().startsWith(PREFIX))
          .forEach(file -> unpack(file.getKey().split("-")[1], file.getValue()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void unpack(String source, byte[] archive) {
    try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        String file = entry.getName();
        String hexcode = file.substring(0, file.length() - ENDING.length());
        encoded.put(source + "/" + hexcode, stream.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
