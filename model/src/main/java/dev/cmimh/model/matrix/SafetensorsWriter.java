package dev.cmimh.model.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import dev.cmimh.model.matrix.SafetensorsFile.NumberFormat;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Lays named arrays out as a safetensors file. The numbers pass through a small buffer once; the
 * checksum, which stands in the header before them, is put in its place last.
 */
final class SafetensorsWriter {

  static final String METADATA = "__metadata__";
  static final String CHECKSUM = "crc32c";

  /** What stands in the place of the checksum while it is computed. */
  static final String NO_CHECKSUM = "00000000";

  private static final int HEADER_BEGIN = 8;

  /** Small enough to stay in the processor's cache on its way to the checksum and the file. */
  private static final int BUFFER_BYTES = 1 << 17;

  private final Content content;
  private final NumberFormat numbers;

  SafetensorsWriter(Content content, NumberFormat numbers) {
    this.content = content;
    this.numbers = numbers;
  }

  /** Takes the bytes of a file piece after piece. */
  @FunctionalInterface
  private interface Sink {
    void take(ByteBuffer piece) throws IOException;
  }

  /** Writes the whole file, from the channel's beginning on. */
  void writeTo(FileChannel channel) throws IOException {
    byte[] signed = stream(ByteBuffer.allocateDirect(BUFFER_BYTES), piece -> write(channel, piece));
    channel.position(HEADER_BEGIN);
    write(channel, ByteBuffer.wrap(signed));
  }

  /** The whole file. */
  byte[] toBytes() throws IOException {
    int header = header(NO_CHECKSUM).length;
    ByteBuffer whole =
        ByteBuffer.allocate(Math.toIntExact(HEADER_BEGIN + header + count() * numbers.bytes()));
    byte[] signed = stream(ByteBuffer.allocate(BUFFER_BYTES), whole::put);
    return whole.put(HEADER_BEGIN, signed).array();
  }

  /**
   * Hands over all bytes with {@link #NO_CHECKSUM} in the place of the checksum.
   *
   * @return the header with the checksum of those bytes; as long as the one handed over
   */
  private byte[] stream(ByteBuffer buffer, Sink sink) throws IOException {
    CRC32C checksum = new CRC32C();
    Sink both =
        piece -> {
          checksum.update(piece.duplicate());
          sink.take(piece);
        };
    byte[] unsigned = header(NO_CHECKSUM);
    both.take(length(unsigned));
    both.take(ByteBuffer.wrap(unsigned));
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    for (Tensor tensor : content.tensors().values()) {
      stream(tensor.values(), buffer, both);
    }
    return header(text(checksum));
  }

  private void stream(float[] values, ByteBuffer buffer, Sink sink) throws IOException {
    int most = buffer.capacity() / numbers.bytes();
    for (int from = 0; from < values.length; from += most) {
      numbers.put(buffer.clear(), values, from, Math.min(most, values.length - from));
      sink.take(buffer.flip());
    }
  }

  private long count() {
    return content.tensors().values().stream().mapToLong(tensor -> tensor.values().length).sum();
  }

  private byte[] header(String checksum) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    ObjectNode metadata = root.putObject(METADATA);
    content.metadata().forEach(metadata::put);
    metadata.put(CHECKSUM, checksum);
    long offset = 0;
    for (Map.Entry<String, Tensor> entry : content.tensors().entrySet()) {
      ObjectNode description = root.putObject(entry.getKey());
      description.put("dtype", numbers.name());
      ArrayNode shape = description.putArray("shape");
      for (long dimension : entry.getValue().shape()) {
        shape.add(dimension);
      }
      long end = offset + (long) numbers.bytes() * entry.getValue().values().length;
      description.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    byte[] text = json.writeValueAsBytes(root);
    int padding = Math.floorMod(-text.length, 8);
    return (new String(text, UTF_8) + " ".repeat(padding)).getBytes(UTF_8);
  }

  /** The first bytes of a file, before its header. */
  static ByteBuffer length(byte[] header) {
    return ByteBuffer.allocate(HEADER_BEGIN)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(header.length)
        .flip();
  }

  /** A checksum as it stands in the header. */
  static String text(CRC32C checksum) {
    return "%08x".formatted(checksum.getValue());
  }

  private static void write(FileChannel channel, ByteBuffer piece) throws IOException {
    while (piece.hasRemaining()) {
      channel.write(piece);
    }
  }
}
