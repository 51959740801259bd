package dev.cmimh.model.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CMIMH on the features of the Wikipedia articles, 32 bits, mAP@50, mean of three seeds: by its own
 * protocol, and by that of the published figures of CMFH, whose data base is encoded from both
 * modalities. The file is that of the system property {@code cmimh.wikipedia}.
 */
class WikipediaTrainingTest {

  private static final int SEEDS = 3;

  private final String file = System.getProperty("cmimh.wikipedia", "");

  @TempDir private Path home;

  @BeforeEach
  void requireTheFeatures() {
    assumeTrue(
        !file.isEmpty(),
        "Skipped: set -Dcmimh.wikipedia=FILE to the MATLAB file of the Wikipedia features");
  }

  @Test
  void itReachesItsBarsAndThePublishedFiguresOfCollectiveFactorisation()
      throws JsonProcessingException {
    double imageToText = 0;
    double textToImage = 0;
    double pairedImage = 0;
    double pairedText = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      CommandRun trained =
          CommandRun.of(
              home, "train", "--data", file, "--bits", "32", "--seed", "" + seed, "--json");
      CommandRun paired = CommandRun.of(home, "evaluate", "--pair-codes", "--json");
      imageToText += first(trained, "img2txt") / SEEDS;
      textToImage += first(trained, "txt2img") / SEEDS;
      pairedImage += first(paired, "img2txt") / SEEDS;
      pairedText += first(paired, "txt2img") / SEEDS;
    }

    assertThat(imageToText).isGreaterThan(0.24);
    assertThat(textToImage).isGreaterThan(0.44);
    assertThat(pairedImage).isGreaterThan(0.253);
    assertThat(pairedText).isGreaterThan(0.601);
  }

  private static double first(CommandRun measured, String task) throws JsonProcessingException {
    return measured.jsonWith("value").stream()
        .filter(line -> line.get("task").asText().equals(task))
        .filter(line -> line.get("k").asText().equals("50"))
        .mapToDouble(line -> line.get("value").asDouble())
        .findFirst()
        .orElseThrow();
  }
}
