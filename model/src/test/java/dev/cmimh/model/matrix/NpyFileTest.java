package dev.cmimh.model.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyFileTest {

  @TempDir Path folder;

  @Test
  void mapsWhatWasWritten() throws IOException {
    Path file = folder.resolve("matrix.npy");
    FloatMatrix written =
        FloatMatrix.of(2, 3, new float[] {1, -2, 3.5f, 0, Float.MIN_VALUE, 1e30f});

    NpyFile.write(file, written);
    FloatMatrix read = NpyFile.map(file);

    assertThat(read.rows()).isEqualTo(2);
    assertThat(read.columns()).isEqualTo(3);
    assertThat(read.toArray()).containsExactly(written.toArray());
    assertThat(read.select(new int[] {1, 0}).row(0)).containsExactly(written.row(1));
  }

  @Test
  void headerIsNumPysAndEndsOnAMultipleOf64() throws IOException {
    Path file = folder.resolve("matrix.npy");

    NpyFile.write(file, FloatMatrix.of(1, 1, new float[] {1}));

    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).hasSize(128 + 4);
    assertThat(new String(bytes, 10, 118, ISO_8859_1))
        .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1), }")
        .endsWith(" \n");
  }

  @Test
  void namesAFileThatIsCutOff() throws IOException {
    Path file = folder.resolve("matrix.npy");
    NpyFile.write(file, FloatMatrix.of(2, 2, new float[4]));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

    assertThatThrownBy(() -> NpyFile.map(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("matrix.npy")
        .hasMessageContaining("cut off");
  }

  @Test
  void leavesNothingBehindWhenTheFolderIsMissing() {
    Path file = folder.resolve("missing").resolve("matrix.npy");

    assertThatThrownBy(() -> NpyFile.write(file, FloatMatrix.of(1, 1, new float[1])))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
