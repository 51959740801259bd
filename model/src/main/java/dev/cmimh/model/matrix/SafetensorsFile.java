package dev.cmimh.model.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * Named arrays of float32 or float16 in the safetensors format, which the tools of the field read.
 * The file is written beside its place, forced to the disk and then moved, so that a process that
 * is killed leaves the older file or the newer one, never half of one; a checksum over every byte
 * tells damage.
 *
 * @see <a href="https://huggingface.co/docs/safetensors/index">The format</a>
 */
public final class SafetensorsFile {

  private static final int LARGEST_HEADER = 100_000_000;

  private SafetensorsFile() {}

  /** How the numbers of a file are written down; both are read. */
  public enum NumberFormat {
    F32(4),
    /** Half of the bytes, 11 significant bits; what is written is rounded to the nearest. */
    F16(2);

    private final int bytes;

    NumberFormat(int bytes) {
      this.bytes = bytes;
    }

    int bytes() {
      return bytes;
    }

    /** Writes some of an array where a buffer stands. */
    void put(ByteBuffer target, float[] values, int from, int count) {
      switch (this) {
        case F32 -> {
          target.asFloatBuffer().put(values, from, count);
          target.position(target.position() + bytes * count);
        }
        case F16 -> {
          for (int i = from; i < from + count; i++) {
            target.putShort(Float.floatToFloat16(values[i]));
          }
        }
      }
    }

    /** Reads as many numbers as an array holds. */
    private void get(ByteBuffer source, float[] values) {
      switch (this) {
        case F32 -> source.asFloatBuffer().get(values);
        case F16 -> {
          for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(source.getShort());
          }
        }
      }
    }
  }

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
      replace(file, new SafetensorsWriter(content, NumberFormat.F32));
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
      ByteBuffer bytes = littleEndian(Math.toIntExact(channel.size()));
      return parse(file.toString(), readFully(channel, bytes));
    } catch (FileSystemException e) {
      throw new IOException("%s cannot be read: %s".formatted(file, reason(e)), e);
    }
  }

  /** The bytes of a file, for one that lies within another. */
  public static byte[] bytes(Content content, NumberFormat numbers) throws IOException {
    return new SafetensorsWriter(content, numbers).toBytes();
  }

  /**
   * Reads the bytes of a file that {@link #write} or {@link #bytes} has made.
   *
   * @param name what messages call it
   * @throws IOException if they are cut off, damaged or of another writer; the message names it
   */
  public static Content parse(String name, byte[] bytes) throws IOException {
    return parse(name, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  private static Content parse(String name, ByteBuffer bytes) throws IOException {
    try {
      if (bytes.remaining() < 8) {
        throw new EOFException("it ends too early");
      }
      long headerLength = bytes.getLong();
      if (headerLength < 2 || headerLength > LARGEST_HEADER) {
        throw new EOFException("it is not a safetensors file");
      }
      if (headerLength > bytes.remaining()) {
        throw new EOFException("it ends too early");
      }
      byte[] header = new byte[(int) headerLength];
      bytes.get(header);
      return parse(header, bytes);
    } catch (EOFException | JsonProcessingException | RuntimeException e) {
      throw new IOException(name + " is cut off or damaged: " + e.getMessage(), e);
    }
  }

  private static void replace(Path file, SafetensorsWriter writer) throws IOException {
    Path temporary = PartFile.beside(file.toAbsolutePath());
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        writer.writeTo(channel);
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
      case IOException full when FullDisk.causes(full) -> "the disk is full";
      default -> e.getMessage();
    };
  }

  private static Content parse(byte[] header, ByteBuffer data) throws IOException {
    JsonNode root = new ObjectMapper().readTree(header);
    Map<String, String> metadata = new LinkedHashMap<>();
    root.path(SafetensorsWriter.METADATA)
        .properties()
        .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
    String written = metadata.remove(SafetensorsWriter.CHECKSUM);
    if (written == null || !written.equals(checksum(unsigned(header, written), data.duplicate()))) {
      throw new EOFException("its checksum does not match");
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (!entry.getKey().equals(SafetensorsWriter.METADATA)) {
        tensors.put(entry.getKey(), tensor(entry.getValue(), data));
      }
    }
    return new Content(tensors, metadata);
  }

  private static Tensor tensor(JsonNode description, ByteBuffer data) {
    NumberFormat numbers = numbers(description.path("dtype").asText());
    JsonNode dimensions = description.path("shape");
    long[] shape = new long[dimensions.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = dimensions.get(i).asLong();
    }
    int begin = description.path("data_offsets").path(0).asInt();
    int end = description.path("data_offsets").path(1).asInt();
    float[] values = new float[(end - begin) / numbers.bytes];
    if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException("the shape of an array does not fit its numbers");
    }
    ByteBuffer source =
        data.slice(data.position() + begin, end - begin).order(ByteOrder.LITTLE_ENDIAN);
    numbers.get(source, values);
    return new Tensor(shape, values);
  }

  private static NumberFormat numbers(String type) {
    return Arrays.stream(NumberFormat.values())
        .filter(known -> known.name().equals(type))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("only arrays of float32 and float16 are read"));
  }

  /**
   * Over all bytes of the file, with {@link SafetensorsWriter#NO_CHECKSUM} in the place of the
   * checksum.
   */
  private static String checksum(byte[] unsigned, ByteBuffer data) {
    CRC32C checksum = new CRC32C();
    checksum.update(SafetensorsWriter.length(unsigned));
    checksum.update(unsigned);
    checksum.update(data);
    return SafetensorsWriter.text(checksum);
  }

  private static byte[] unsigned(byte[] header, String checksum) {
    return new String(header, UTF_8)
        .replace(entry(checksum), entry(SafetensorsWriter.NO_CHECKSUM))
        .getBytes(UTF_8);
  }

  private static String entry(String checksum) {
    return "\"%s\":\"%s\"".formatted(SafetensorsWriter.CHECKSUM, checksum);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
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
