package dev.cmimh.model.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Named float32 arrays in the safetensors format, which the tools of the field read. The file is
 * written beside its place, forced to the disk and then moved, so that a process that is killed
 * leaves the older file or the newer one, never half of one; a checksum over every byte tells
 * damage.
 *
 * @see <a href="https://huggingface.co/docs/safetensors/index">The format</a>
 */
public final class SafetensorsFile {

  private static final String METADATA = "__metadata__";
  private static final String CHECKSUM = "crc32c";

  /** What stands in the place of the checksum while it is computed. */
  private static final String NO_CHECKSUM = "00000000";

  private static final int LARGEST_HEADER = 100_000_000;

  private SafetensorsFile() {}

  /**
   * An array.
   *
   * @param shape its dimensions
   * @param values row after row
   */
  public record Tensor(long[] shape, float[] values) {}

  /**
   * What a file holds.
   *
   * @param tensors by name, in the order of the file
   * @param metadata words of the writer
   */
  public record Content(Map<String, Tensor> tensors, Map<String, String> metadata) {}

  /**
   * Writes a file.
   *
   * @throws IOException if the folder cannot be written or the disk is full; an older file stays
   */
  public static void write(Path file, Content content) throws IOException {
    try {
      replace(file, data(content), content);
    } catch (IOException e) {
      throw new IOException("%s cannot be written: %s".formatted(file, reason(e)), e);
    }
  }

  /**
   * Reads a file that {@link #write} has written.
   *
   * @throws IOException if it is missing, cut off, damaged or of another writer; the message names
   *     it
   */
  public static Content read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long headerLength = readFully(channel, littleEndian(8)).getLong();
      if (headerLength < 2 || headerLength > LARGEST_HEADER) {
        throw new EOFException("it is not a safetensors file");
      }
      byte[] header = readFully(channel, ByteBuffer.allocate((int) headerLength)).array();
      ByteBuffer data = readFully(channel, littleEndian(dataLength(channel)));
      return parse(header, data);
    } catch (EOFException | JsonProcessingException | RuntimeException e) {
      throw new IOException(file + " is cut off or damaged: " + e.getMessage(), e);
    } catch (FileSystemException e) {
      throw new IOException("%s cannot be read: %s".formatted(file, reason(e)), e);
    }
  }

  private static void replace(Path file, ByteBuffer data, Content content) throws IOException {
    Path temporary = PartFile.beside(file.toAbsolutePath());
    try {
      byte[] unsigned = header(content, NO_CHECKSUM);
      byte[] header = header(content, checksum(unsigned, data.duplicate()));
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        writeFully(channel, length(header));
        writeFully(channel, ByteBuffer.wrap(header));
        writeFully(channel, data);
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The system's exceptions often say nothing but the file's name. */
  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ -> "the rights to do so are missing";
      default -> e.getMessage();
    };
  }

  private static int dataLength(FileChannel channel) throws IOException {
    return Math.toIntExact(channel.size() - channel.position());
  }

  private static Content parse(byte[] header, ByteBuffer data) throws IOException {
    JsonNode root = new ObjectMapper().readTree(header);
    Map<String, String> metadata = new LinkedHashMap<>();
    root.path(METADATA).properties().forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
    String written = metadata.remove(CHECKSUM);
    if (written == null || !written.equals(checksum(unsigned(header, written), data.duplicate()))) {
      throw new EOFException("its checksum does not match");
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (!entry.getKey().equals(METADATA)) {
        tensors.put(entry.getKey(), tensor(entry.getValue(), data));
      }
    }
    return new Content(tensors, metadata);
  }

  private static Tensor tensor(JsonNode description, ByteBuffer data) {
    if (!description.path("dtype").asText().equals("F32")) {
      throw new IllegalArgumentException("only float32 arrays are read");
    }
    JsonNode dimensions = description.path("shape");
    long[] shape = new long[dimensions.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = dimensions.get(i).asLong();
    }
    int begin = description.path("data_offsets").path(0).asInt();
    int end = description.path("data_offsets").path(1).asInt();
    float[] values = new float[(end - begin) / 4];
    if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException("the shape of an array does not fit its numbers");
    }
    data.slice(begin, end - begin).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Tensor(shape, values);
  }

  private static byte[] header(Content content, String checksum) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    ObjectNode metadata = root.putObject(METADATA);
    content.metadata().forEach(metadata::put);
    metadata.put(CHECKSUM, checksum);
    long offset = 0;
    for (Map.Entry<String, Tensor> entry : content.tensors().entrySet()) {
      ObjectNode description = root.putObject(entry.getKey());
      description.put("dtype", "F32");
      ArrayNode shape = description.putArray("shape");
      for (long dimension : entry.getValue().shape()) {
        shape.add(dimension);
      }
      long end = offset + 4L * entry.getValue().values().length;
      description.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    byte[] text = json.writeValueAsBytes(root);
    int padding = Math.floorMod(-text.length, 8);
    return (new String(text, UTF_8) + " ".repeat(padding)).getBytes(UTF_8);
  }

  private static ByteBuffer data(Content content) {
    long bytes =
        content.tensors().values().stream().mapToLong(tensor -> 4L * tensor.values().length).sum();
    ByteBuffer data = littleEndian(Math.toIntExact(bytes));
    for (Tensor tensor : content.tensors().values()) {
      data.asFloatBuffer().put(tensor.values());
      data.position(data.position() + 4 * tensor.values().length);
    }
    return data.flip();
  }

  /** Over all bytes of the file, with {@link #NO_CHECKSUM} in the place of the checksum. */
  private static String checksum(byte[] unsigned, ByteBuffer data) {
    CRC32C checksum = new CRC32C();
    checksum.update(length(unsigned));
    checksum.update(unsigned);
    checksum.update(data);
    return "%08x".formatted(checksum.getValue());
  }

  private static byte[] unsigned(byte[] header, String checksum) {
    return new String(header, UTF_8).replace(entry(checksum), entry(NO_CHECKSUM)).getBytes(UTF_8);
  }

  private static String entry(String checksum) {
    return "\"%s\":\"%s\"".formatted(CHECKSUM, checksum);
  }

  private static ByteBuffer length(byte[] header) {
    return littleEndian(8).putLong(header.length).flip();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static ByteBuffer readFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("it ends too early");
      }
    }
    return buffer.flip();
  }
}
