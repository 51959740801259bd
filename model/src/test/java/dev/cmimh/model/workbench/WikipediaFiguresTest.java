package dev.cmimh.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.MeasuredFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The methods on the features of the Wikipedia articles, against published and independently
 * measured figures: 693 queries, 2,173 items in the data base, mAP@50, divisor "hits". The file is
 * that of the system property {@code cmimh.wikipedia}.
 */
class WikipediaFiguresTest {

  private static final int SEEDS = 3;
  private static final double ROOM = 0.02;

  @TempDir private Path folder;
  private OpenData data;

  @BeforeEach
  void open() throws IOException {
    String file = System.getProperty("cmimh.wikipedia", "");
    assumeTrue(
        !file.isEmpty() && Files.isRegularFile(Path.of(file)),
        "Skipped: set -Dcmimh.wikipedia=FILE to the MATLAB file of the Wikipedia features");
    data =
        new DataOpener(new ExplorerHome(folder), _ -> {}).open(file, (_, _, _) -> {}, () -> false);
  }

  @Test
  void canonicalDirectionsOfTenBitsReachTheMeasuredFigures() {
    requireAtLeast("cvh", 10, false, 0.228, 0.356);
  }

  @Test
  void collectiveFactorisationWithPairCodesReachesThePublishedFigures() {
    requireAtLeast("cmfh", 16, true, 0.251, 0.603);
    requireAtLeast("cmfh", 32, true, 0.26, 0.625);
    requireAtLeast("cmfh", 64, true, 0.259, 0.63);
  }

  @Test
  void fusionSimilarityReachesTheMeasuredFigures() {
    requireAtLeast("fsh", 16, false, 0.245, 0.412);
    requireAtLeast("fsh", 32, false, 0.261, 0.447);
    requireAtLeast("fsh", 64, false, 0.262, 0.465);
  }

  @Test
  void coQuantisationReachesTheMeasuredFigures() {
    requireAtLeast("acq", 16, false, 0.245, 0.43);
    requireAtLeast("acq", 32, false, 0.26, 0.446);
    requireAtLeast("acq", 64, false, 0.262, 0.462);
  }

  private void requireAtLeast(
      String method, int bits, boolean pairCodes, double imageToText, double textToImage) {
    double image = 0;
    double text = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<MeasuredFigure> figures = figures(method, bits, seed, pairCodes);
      image += value(figures, Task.IMAGE_TO_TEXT) / SEEDS;
      text += value(figures, Task.TEXT_TO_IMAGE) / SEEDS;
    }
    assertThat(image).as("%s, %d bits", method, bits).isGreaterThan(imageToText - ROOM);
    assertThat(text).as("%s, %d bits", method, bits).isGreaterThan(textToImage - ROOM);
  }

  private List<MeasuredFigure> figures(String name, int bits, int seed, boolean pairCodes) {
    HashingMethod method = new Baselines().named(name).orElseThrow();
    LearnedHash learned =
        method.fit(MethodSettings.usual(bits, seed), data.trainingPairs(), FittingWatch.none());
    ModelEvaluation evaluation = new ModelEvaluation(data, 2);
    return pairCodes
        ? evaluation.measureWithPairCodes(
            learned,
            learned.pairEncoder().orElseThrow(),
            Split.Part.TEST,
            data.defaultLabels().orElseThrow())
        : evaluation.measure(learned, Split.Part.TEST, data.defaultLabels().orElseThrow());
  }

  private static double value(List<MeasuredFigure> figures, Task task) {
    return figures.stream()
        .map(MeasuredFigure::figure)
        .filter(figure -> figure.task() == task && figure.cutoff().equals(new Cutoff(50)))
        .filter(figure -> figure.divisor() == Divisor.HITS && figure.ties() == Ties.EXPECTED)
        .mapToDouble(RetrievalFigure::value)
        .findFirst()
        .orElseThrow();
  }
}
