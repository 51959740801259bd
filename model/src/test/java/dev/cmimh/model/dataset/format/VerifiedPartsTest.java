package dev.cmimh.model.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class VerifiedPartsTest {

  private static final String FOLDER = "/dev/cmimh/assets/emoji/";

  @Test
  void everyShippedPartIsWhatTheManifestSays() throws IOException {
    VerifiedParts parts = VerifiedParts.read("the embedded data set", VerifiedPartsTest::shipped);

    assertThat(parts.files())
        .hasSize(12)
        .containsKeys("emoji.csv", "labels.csv", "split-test.txt", "pictures-noto-1.zip");
    assertThat(parts.files().values()).allMatch(content -> content.length < 4 << 20);
    assertThat(parts.files().values().stream().mapToLong(content -> content.length).sum())
        .isLessThan(25_000_000);
    assertThat(parts.contentHash()).matches("[0-9a-f]{64}");
  }

  @Test
  void namesEveryPartOfWhichOneBitHasChanged() throws IOException {
    for (String part :
        VerifiedParts.read("the embedded data set", VerifiedPartsTest::shipped).files().keySet()) {
      assertThatThrownBy(
              () ->
                  VerifiedParts.read(
                      "the embedded data set", changed(part, VerifiedPartsTest::flipped)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(part)
          .hasMessageContaining("damaged")
          .hasMessageContaining("install the program again");
    }
  }

  @Test
  void namesAPartThatIsCutOffMissingOrNotListed() throws IOException {
    String part = "pictures-fluent-2.zip";

    assertThatThrownBy(
            () ->
                VerifiedParts.read(
                    "the embedded data set",
                    changed(part, all -> Arrays.copyOf(all, all.length - 1))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(part)
        .hasMessageContaining("bytes and should have");
    assertThatThrownBy(
            () ->
                VerifiedParts.read(
                    "the embedded data set", file -> file.equals(part) ? null : shipped(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(part + " of the embedded data set is missing");
    VerifiedParts empty =
        VerifiedParts.read("the embedded data set", file -> text("{\"parts\": []}"));
    assertThatThrownBy(() -> empty.text("emoji.csv"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not list emoji.csv");
  }

  @Test
  void namesAManifestThatIsDamagedOrMissing() {
    assertThatThrownBy(
            () -> VerifiedParts.read("the embedded data set", file -> text("{\"parts\": [")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("manifest.json")
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> VerifiedParts.read("the embedded data set", file -> null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("manifest.json")
        .hasMessageContaining("missing");
  }

  @Test
  void contentHashDependsOnEveryPart() throws IOException {
    String one = VerifiedParts.read("the embedded data set", set("a")).contentHash();
    String again = VerifiedParts.read("the embedded data set", set("a")).contentHash();
    String other = VerifiedParts.read("the embedded data set", set("b")).contentHash();

    assertThat(again).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  private static PartSource set(String content) {
    String manifest =
        "{\"parts\": [{\"file\": \"part\", \"bytes\": 1, \"sha256\": \"%s\"}]}"
            .formatted(Sha256.of(content.getBytes(UTF_8)));
    return file -> text(file.equals("manifest.json") ? manifest : content);
  }

  private static PartSource changed(String part, UnaryOperator<byte[]> change) {
    return file -> {
      if (!file.equals(part)) {
        return shipped(file);
      }
      try (InputStream stream = shipped(file)) {
        return new ByteArrayInputStream(change.apply(stream.readAllBytes()));
      }
    };
  }

  private static byte[] flipped(byte[] content) {
    content[content.length / 2] ^= 1;
    return content;
  }

  private static InputStream shipped(String file) {
    return VerifiedPartsTest.class.getResourceAsStream(FOLDER + file);
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
