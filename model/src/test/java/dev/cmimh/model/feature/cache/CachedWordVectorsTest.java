package dev.cmimh.model.feature.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.feature.text.SentenceEncoder;
import dev.cmimh.model.feature.text.WordVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedWordVectorsTest {

  private static final List<String> WORDS = List.of("cat", "giraffe");

  private final Lengths encoder = new Lengths("lengths");

  @TempDir private Path folder;

  @Test
  void encodesAVocabularyOnce() throws IOException {
    WordVectors first = read(folder.resolve("new"), WORDS, encoder);
    WordVectors second = read(folder.resolve("new"), WORDS, encoder);

    assertThat(encoder.encoded).containsExactly("cat", "giraffe");
    assertThat(second.vocabulary()).isEqualTo(WORDS);
    assertThat(second.rows().toArray())
        .containsExactly(3, 7)
        .containsExactly(first.rows().toArray());
    assertThat(folder.resolve("new")).isDirectoryContaining("glob:**/words-*.npy");
  }

  @Test
  void otherWordsAndOtherEncodersAreKeptApart() {
    Lengths other = new Lengths("other");
    read(folder, WORDS, encoder);
    read(folder, List.of("cat"), encoder);
    read(folder, WORDS, other);

    assertThat(encoder.encoded).containsExactly("cat", "giraffe", "cat");
    assertThat(other.encoded).containsExactly("cat", "giraffe");
  }

  @Test
  void whatCannotBeReadIsEncodedAnewAndWhatCannotBeKeptIsUsed() throws IOException {
    read(folder, WORDS, encoder);
    try (var files = Files.list(folder)) {
      Files.writeString(files.findFirst().orElseThrow(), "damaged");
    }

    assertThat(read(folder, WORDS, encoder).rows().toArray()).containsExactly(3, 7);
    assertThat(encoder.encoded).hasSize(4);
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(read(file, WORDS, encoder).rows().toArray()).containsExactly(3, 7);
  }

  private static WordVectors read(Path folder, List<String> words, SentenceEncoder encoder) {
    return new CachedWordVectors(folder).of(words, encoder, () -> false);
  }

  /** Encodes a word as its length, and remembers that it did. */
  private static final class Lengths implements SentenceEncoder {

    private final String identity;
    private final List<String> encoded = new ArrayList<>();

    Lengths(String identity) {
      this.identity = identity;
    }

    @Override
    public String identity() {
      return identity;
    }

    @Override
    public float[] encode(String text) {
      encoded.add(text);
      return new float[] {text.length()};
    }
  }
}
