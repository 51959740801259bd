package dev.cmimh.model.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.hashing.cmimh.TrainerState;
import dev.cmimh.model.matrix.SafetensorsFile;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

  @TempDir private Path folder;
  private final CheckpointFile checkpoints = new CheckpointFile();
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve(CheckpointFile.NAME);
  }

  @Test
  void aCheckpointComesBackBitByBit() throws IOException {
    for (OptimizerSettings optimizer :
        List.of(SmallCheckpoints.ADAM, SmallCheckpoints.GRADIENT_DESCENT)) {
      Checkpoint written = SmallCheckpoints.of(123_456_789_012L, optimizer);
      checkpoints.write(file, written);

      Checkpoint read = checkpoints.read(file);

      assertThat(read.parameters()).isEqualTo(written.parameters());
      assertThat(read.knobs()).isEqualTo(written.knobs());
      assertThat(read.form()).isEqualTo(written.form());
      assertThat(read.seconds()).isEqualTo(written.seconds());
      assertSame(read.trainer(), written.trainer());
      assertThat(read.model().parameters()).containsExactly(written.trainer().parameters());
    }
  }

  @Test
  void otherProgramsFindEveryParameterByItsName() throws IOException {
    checkpoints.write(file, SmallCheckpoints.of(3, SmallCheckpoints.ADAM));

    Content content = SafetensorsFile.read(file);

    assertThat(content.metadata())
        .containsEntry("format", "cmimh-checkpoint-1")
        .containsEntry("steps", "3");
    assertThat(content.tensors().get("image-encoder.0.weight").shape()).containsExactly(8, 6);
    assertThat(content.tensors().get("text-decoder.2.weight").shape()).containsExactly(5, 8);
    assertThat(content.tensors())
        .containsKeys(
            "optimizer.first-moment.image-encoder.0.weight",
            "optimizer.second-moment.image-encoder.0.weight");
  }

  @Test
  void aFlippedByteIsRefused() throws IOException {
    checkpoints.write(file, SmallCheckpoints.of(3, SmallCheckpoints.ADAM));
    byte[] whole = Files.readAllBytes(file);
    for (int place = 0; place < whole.length; place += whole.length / 40) {
      byte[] flipped = whole.clone();
      flipped[place] ^= 0x10;
      Files.write(file, flipped);

      assertThatThrownBy(() -> checkpoints.read(file))
          .as("byte %d", place)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(file + " is cut off or damaged");
    }
  }

  @Test
  void aCutOffFileIsRefused() throws IOException {
    checkpoints.write(file, SmallCheckpoints.of(3, SmallCheckpoints.ADAM));
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 7, 8, 500, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> checkpoints.read(file))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(file + " is cut off or damaged");
    }
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Files.write(file, "PNG or something else that is no checkpoint".getBytes(UTF_8));

    assertThatThrownBy(() -> checkpoints.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void arraysThatAreNoCheckpointAreRefused() throws IOException {
    SafetensorsFile.write(file, new Content(Map.of(), Map.of("format", "something else")));

    assertThatThrownBy(() -> checkpoints.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is not a checkpoint that this version reads");
  }

  @Test
  void aCheckpointOfAnotherFormatIsRefused() throws IOException {
    checkpoints.write(file, SmallCheckpoints.of(3, SmallCheckpoints.ADAM));
    Content content = SafetensorsFile.read(file);
    Map<String, String> later = new LinkedHashMap<>(content.metadata());
    later.put("format", "cmimh-checkpoint-2");
    SafetensorsFile.write(file, new Content(content.tensors(), later));

    assertThatThrownBy(() -> checkpoints.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is not a checkpoint that this version reads");
  }

  @Test
  void aMissingCheckpointIsNamed() {
    assertThatThrownBy(() -> checkpoints.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " cannot be read: there is no such file or folder");
  }

  @Test
  void theOlderCheckpointStaysWhereWritingFails() throws IOException {
    Checkpoint older = SmallCheckpoints.of(3, SmallCheckpoints.ADAM);
    checkpoints.write(file, older);
    TrainerState tooShort =
        new TrainerState(4, older.trainer().parameters(), older.trainer().optimizer());
    Path elsewhere = folder.resolve("missing").resolve(CheckpointFile.NAME);

    assertThatThrownBy(
            () ->
                checkpoints.write(
                    elsewhere,
                    new Checkpoint(older.parameters(), older.knobs(), older.form(), tooShort, 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(elsewhere.toString());

    assertSame(checkpoints.read(file).trainer(), older.trainer());
  }

  private static void assertSame(TrainerState one, TrainerState other) {
    assertThat(one.steps()).isEqualTo(other.steps());
    assertThat(one.parameters()).containsExactly(other.parameters());
    assertThat(one.optimizer().firstMoment()).containsExactly(other.optimizer().firstMoment());
    assertThat(one.optimizer().secondMoment()).containsExactly(other.optimizer().secondMoment());
  }
}
