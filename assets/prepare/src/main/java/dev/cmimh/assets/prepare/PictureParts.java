package dev.cmimh.assets.prepare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the pictures of one vendor into as many archives as it takes to keep each below a size.
 * Entries are stored, not compressed again, and carry no date: the same pictures give the same
 * bytes.
 */
final class PictureParts implements AutoCloseable {

  private static final int MOST_BYTES = 3_500_000;

  /** Bytes that an archive spends on one entry beside its content; generous. */
  private static final int ENTRY_BYTES = 160;

  private final Path folder;
  private final String source;
  private final List<String> written = new ArrayList<>();
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private ZipOutputStream archive = new ZipOutputStream(bytes);
  private int size;

  PictureParts(Path folder, String source) {
    this.folder = folder;
    this.source = source;
  }

  void add(String name, byte[] content) throws IOException {
    if (size + content.length + ENTRY_BYTES > MOST_BYTES) {
      finishPart();
    }
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    archive.putNextEntry(entry);
    archive.write(content);
    archive.closeEntry();
    size += content.length + ENTRY_BYTES;
  }

  /** The parts that lie complete in the folder, by file name. */
  List<String> written() {
    return List.copyOf(written);
  }

  @Override
  public void close() throws IOException {
    finishPart();
  }

  private void finishPart() throws IOException {
    archive.close();
    String file = "pictures-%s-%d.zip".formatted(source, written.size() + 1);
    Files.write(folder.resolve(file), bytes.toByteArray());
    written.add(file);
    bytes = new ByteArrayOutputStream();
    archive = new ZipOutputStream(bytes);
    size = 0;
  }
}
