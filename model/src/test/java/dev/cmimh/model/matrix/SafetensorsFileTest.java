package dev.cmimh.model.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileTest {

  private static final float[] WEIGHT = {1, -2, 3.5f, Float.MIN_VALUE, -0f, Float.MAX_VALUE};

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("arrays.safetensors");
  }

  @Test
  void everythingComesBackBitByBitInItsOrder() throws IOException {
    SafetensorsFile.write(file, content());

    Content read = SafetensorsFile.read(file);

    assertThat(read.metadata()).isEqualTo(content().metadata());
    assertThat(read.tensors().keySet()).containsExactly("weight", "bias", "empty", "scalar");
    content()
        .tensors()
        .forEach(
            (name, tensor) -> {
              assertThat(read.tensors().get(name).shape()).containsExactly(tensor.shape());
              assertThat(bits(read.tensors().get(name).values()))
                  .containsExactly(bits(tensor.values()));
            });
  }

  @Test
  void theFileIsLaidOutAsTheFormatSays() throws IOException {
    SafetensorsFile.write(file, content());

    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int headerLength = Math.toIntExact(bytes.getLong());
    byte[] header = new byte[headerLength];
    bytes.get(header);
    JsonNode json = new ObjectMapper().readTree(header);
    assertThat((char) header[0]).isEqualTo('{');
    assertThat((8 + headerLength) % 8).as("the data is aligned").isZero();
    assertThat(json.at("/__metadata__/origin").asText()).isEqualTo("a test: ä \"quoted\"");
    assertThat(json.get("weight").toString())
        .isEqualTo("{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}");
    assertThat(json.get("bias").toString())
        .isEqualTo("{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[24,32]}");
    assertThat(json.get("empty").toString())
        .isEqualTo("{\"dtype\":\"F32\",\"shape\":[0,4],\"data_offsets\":[32,32]}");
    assertThat(json.get("scalar").toString())
        .isEqualTo("{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[32,36]}");
    for (float expected : WEIGHT) {
      assertThat(Float.floatToRawIntBits(bytes.getFloat()))
          .isEqualTo(Float.floatToRawIntBits(expected));
    }
    assertThat(bytes.remaining()).as("nothing behind the data").isEqualTo(12);
  }

  @Test
  void aFlippedBitAnywhereIsRefused() throws IOException {
    SafetensorsFile.write(file, content());
    byte[] whole = Files.readAllBytes(file);
    Path damaged = folder.resolve("damaged.safetensors");

    for (int place = 0; place < whole.length; place++) {
      byte[] flipped = whole.clone();
      flipped[place] ^= (byte) (1 << place % 8);
      Files.write(damaged, flipped);

      assertThatThrownBy(() -> SafetensorsFile.read(damaged))
          .as("byte %d", place)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(damaged + " is cut off or damaged: ");
    }
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
    SafetensorsFile.write(file, content());
    byte[] whole = Files.readAllBytes(file);
    Path damaged = folder.resolve("damaged.safetensors");

    for (int length = 0; length < whole.length; length++) {
      Files.write(damaged, Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> SafetensorsFile.read(damaged))
          .as("cut off after %d bytes", length)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(damaged + " is cut off or damaged: ");
    }
  }

  @Test
  void numbersOfHalfPrecisionComeBackRoundedToTheNearest() throws IOException {
    byte[] half = SafetensorsFile.bytes(content(), SafetensorsFile.NumberFormat.F16);
    byte[] full = SafetensorsFile.bytes(content(), SafetensorsFile.NumberFormat.F32);

    Content read = SafetensorsFile.parse("arrays", half);

    assertThat(read.metadata()).isEqualTo(content().metadata());
    assertThat(full.length - half.length).as("2 bytes less for each of 9 numbers").isEqualTo(18);
    content()
        .tensors()
        .forEach(
            (name, tensor) -> {
              Tensor found = read.tensors().get(name);
              assertThat(found.shape()).isEqualTo(tensor.shape());
              float[] rounded = tensor.values().clone();
              for (int i = 0; i < rounded.length; i++) {
                rounded[i] = Float.float16ToFloat(Float.floatToFloat16(rounded[i]));
              }
              assertThat(bits(found.values())).isEqualTo(bits(rounded));
            });
    byte[] damaged = half.clone();
    damaged[half.length - 1] ^= 1;
    assertThatThrownBy(() -> SafetensorsFile.parse("arrays", damaged))
        .hasMessage("arrays is cut off or damaged: its checksum does not match");
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Files.write(file, "This is a letter and no array at all.".getBytes(UTF_8));

    assertThatThrownBy(() -> SafetensorsFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is cut off or damaged: it is not a safetensors file");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> SafetensorsFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " cannot be read: there is no such file or folder");
  }

  @Test
  void aMissingFolderIsNamed() {
    Path nowhere = folder.resolve("missing").resolve("arrays.safetensors");

    assertThatThrownBy(() -> SafetensorsFile.write(nowhere, content()))
        .isInstanceOf(IOException.class)
        .hasMessage(nowhere + " cannot be written: there is no such file or folder");
  }

  @Test
  void anOlderFileIsReplacedAsAWhole() throws IOException {
    SafetensorsFile.write(file, content());
    Tensor one = new Tensor(new long[] {1}, new float[] {7});

    SafetensorsFile.write(file, new Content(Map.of("one", one), Map.of()));

    assertThat(SafetensorsFile.read(file).tensors().keySet()).containsExactly("one");
    assertThat(filesInFolder()).isEqualTo(1);
  }

  @Test
  void aFailedWriteLeavesTheOlderFileAndNothingElse() throws IOException {
    SafetensorsFile.write(file, content());
    byte[] before = Files.readAllBytes(file);
    Path blocked = folder.resolve("a-folder.safetensors");
    Files.createDirectory(blocked);
    Files.writeString(blocked.resolve("keeps it from being replaced"), "");
    long files = filesInFolder();

    assertThatThrownBy(() -> SafetensorsFile.write(blocked, content()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(blocked + " cannot be written: ");

    assertThat(Files.readAllBytes(file)).containsExactly(before);
    assertThat(blocked.resolve("keeps it from being replaced")).exists();
    assertThat(filesInFolder()).as("no half-written file is left").isEqualTo(files);
  }

  private long filesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static Content content() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("weight", new Tensor(new long[] {2, 3}, WEIGHT));
    tensors.put("bias", new Tensor(new long[] {2}, new float[] {0.25f, Float.NaN}));
    tensors.put("empty", new Tensor(new long[] {0, 4}, new float[0]));
    tensors.put("scalar", new Tensor(new long[0], new float[] {9}));
    return new Content(tensors, Map.of("origin", "a test: ä \"quoted\""));
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }
}
