package dev.cmimh.model.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matrices in NumPy's file format, version 1.0, little-endian float32, C order: readable by every
 * tool of the field. Written to a temporary file and moved into place, so a reader never meets half
 * a matrix.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">The
 *     format</a>
 */
public final class NpyFile {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': *'<f4', *'fortran_order': *False, *'shape': *\\((\\d+), *(\\d+)\\),?"
              + " *\\}\\s*");

  private NpyFile() {}

  /**
   * Writes a matrix.
   *
   * @throws IOException if the folder cannot be written or the disk is full; nothing is left behind
   */
  public static void write(Path file, FloatMatrix matrix) throws IOException {
    Path temporary = PartFile.beside(file.toAbsolutePath());
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        writeFully(channel, header(matrix));
        writeFully(channel, littleEndian(matrix));
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Maps a matrix into memory: its rows are read from disk when they are asked for.
   *
   * @throws IOException if the file is missing, cut off or not a float32 matrix; the message names
   *     it
   */
  public static FloatMatrix map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer start = ByteBuffer.allocate(MAGIC.length + 2).order(ByteOrder.LITTLE_ENDIAN);
      readFully(channel, start, file);
      for (byte expected : MAGIC) {
        if (start.get() != expected) {
          throw new IOException(file + " is not a NumPy file of version 1.0");
        }
      }
      ByteBuffer text = ByteBuffer.allocate(Short.toUnsignedInt(start.getShort()));
      readFully(channel, text, file);
      Matcher shape = HEADER.matcher(ISO_8859_1.decode(text));
      if (!shape.matches()) {
        throw new IOException(file + " does not hold a float32 matrix in C order");
      }
      int rows = Integer.parseInt(shape.group(1));
      int columns = Integer.parseInt(shape.group(2));
      long offset = channel.position();
      long bytes = 4L * rows * columns;
      if (channel.size() != offset + bytes) {
        throw new IOException(
            "%s should have %d bytes but has %d: it is cut off or damaged"
                .formatted(file, offset + bytes, channel.size()));
      }
      MemorySegment mapped = channel.map(MapMode.READ_ONLY, offset, bytes, Arena.ofAuto());
      return new FloatMatrix(rows, columns, inNativeOrder(mapped));
    }
  }

  private static ByteBuffer header(FloatMatrix matrix) {
    String description =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }"
            .formatted(matrix.rows(), matrix.columns());
    int unpadded = MAGIC.length + 2 + description.length() + 1;
    int padding = Math.floorMod(-unpadded, ALIGNMENT);
    String line = description + " ".repeat(padding) + "\n";
    return ByteBuffer.allocate(unpadded + padding)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putShort((short) line.length())
        .put(line.getBytes(ISO_8859_1))
        .flip();
  }

  private static ByteBuffer littleEndian(FloatMatrix matrix) {
    float[] values = matrix.toArray();
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, 4)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes;
  }

  private static MemorySegment inNativeOrder(MemorySegment littleEndian) {
    if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
      return littleEndian;
    }
    return MemorySegment.ofArray(
        littleEndian.toArray(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN)));
  }

  private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static void readFully(FileChannel channel, ByteBuffer buffer, Path file)
      throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new IOException(file + " is cut off: it ends inside its header");
      }
    }
    buffer.flip();
  }
}
