package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.codes.PairedLogits;
import dev.cmimh.model.matrix.FloatMatrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSnapshotsTest {

  private static final int BITS = 33;
  private static final int[] ITEMS = {4, 2, 9, 7};

  @TempDir private Path folder;
  private final EncodedPairs pairs = EncodedPairs.of(ITEMS, new PairedLogits(random(1), random(2)));

  @Test
  void codesComeBackAsTheyWereKept() throws IOException {
    CodeSnapshots snapshots = new CodeSnapshots(folder);

    snapshots.write(12, pairs);
    snapshots.write(3, pairs);

    assertThat(snapshots.epochs()).containsExactly(3, 12);
    EncodedPairs read = snapshots.read(12);
    assertThat(read.items()).isEqualTo(ITEMS);
    assertThat(read.codes()).isEqualTo(pairs.codes());
    assertThat(read.histograms().orElseThrow().text())
        .isEqualTo(pairs.histograms().orElseThrow().text());
    assertThat(read.logits()).isEmpty();
  }

  @Test
  void aRunWithoutSnapshotsHasNoEpochs() throws IOException {
    assertThat(new CodeSnapshots(folder).epochs()).isEmpty();
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    CodeSnapshots snapshots = new CodeSnapshots(folder);
    snapshots.write(1, pairs);
    Path file = folder.resolve("codes").resolve("epoch-0001.bin");
    byte[] whole = Files.readAllBytes(file);

    Files.write(file, Arrays.copyOf(whole, whole.length - 5));

    assertThatThrownBy(() -> snapshots.read(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("epoch-0001.bin");
    assertThatThrownBy(() -> snapshots.read(2)).hasMessageContaining("epoch-0002.bin");
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "4, -1", "4, 129", "4, 2147483647", "8, 0", "8, -1", "8, 5", "8, 2147483647"})
  void aNumberThatCannotBeIsADamageToo(int place, int number) throws IOException {
    CodeSnapshots snapshots = new CodeSnapshots(folder);
    snapshots.write(1, pairs);
    Path file = folder.resolve("codes").resolve("epoch-0001.bin");
    byte[] bytes = Files.readAllBytes(file);

    ByteBuffer.wrap(bytes).putInt(place, number);
    Files.write(file, bytes);

    assertThatThrownBy(() -> snapshots.read(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("epoch-0001.bin");
  }

  private static FloatMatrix random(long seed) {
    Random random = new Random(seed);
    float[] values = new float[ITEMS.length * BITS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatMatrix.of(ITEMS.length, BITS, values);
  }
}
