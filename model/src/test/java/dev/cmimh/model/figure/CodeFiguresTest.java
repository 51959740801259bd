package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.codes.BernoulliHistograms;
import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.codes.PairedLogits;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random codes of 128 bits: the longest that there are. */
class CodeFiguresTest {

  private static final int PAIRS = 50;
  private static final int BITS = 128;

  private final CodeReport report = CodeReport.of(random());

  @TempDir private Path folder;

  @Test
  void everyFigureSaysWhatLiesUnderThePointer() {
    for (StillFigure figure : CodeFigures.of(report)) {
      PlotArea area = draw(figure, FigurePalette.light());

      double x = area.x() + area.width() / 3;
      double y = area.y() + area.height() / 4;
      FigurePoint point = figure.at(area.valueX(x), area.valueY(y)).orElseThrow();

      assertThat(point.rows()).as(figure.name()).isNotEmpty();
      assertThat(area.positionX(point.left())).isLessThanOrEqualTo(x);
      assertThat(area.positionX(point.right())).isGreaterThanOrEqualTo(x);
      assertThat(figure.at(-1000, -1000)).as(figure.name()).isEmpty();
    }
  }

  @Test
  void theBarOfABitTellsItsMeans() {
    StillFigure balance = CodeFigures.of(report).getFirst();

    FigurePoint point = balance.at(7.2, 10).orElseThrow();

    assertThat(point.title()).isEqualTo("Bit 7");
    assertThat(point.bits()).containsExactly(7);
    assertThat(point.rows().getFirst().value())
        .isEqualTo("%.1f %%".formatted(100 * report.bits().get(7).imageMean()));
  }

  @Test
  void theMapTellsPicturesBelowTheDiagonalAndWordsAboveIt() {
    StillFigure map = named("bit-correlation");

    assertThat(map.at(3, 9).orElseThrow().rows().getFirst().value())
        .isEqualTo("%.3f".formatted(report.imageCorrelation().matrix()[9][3]));
    assertThat(map.at(9, 3).orElseThrow().rows().getFirst().value())
        .isEqualTo("%.3f".formatted(report.textCorrelation().matrix()[3][9]));
    assertThat(map.at(9, 3).orElseThrow().bits()).containsExactly(3, 9);
  }

  @Test
  void themesDifferInTheirColours() {
    for (StillFigure figure : CodeFigures.of(report)) {
      assertThat(pixels(figure, FigurePalette.light()))
          .isNotEqualTo(pixels(figure, FigurePalette.dark()));
    }
  }

  @Test
  void everyFigureIsSavedInEveryForm() throws Exception {
    for (StillFigure figure : CodeFigures.of(report)) {
      for (FigureExport.Format format : FigureExport.Format.values()) {
        Path file = folder.resolve(figure.name() + "." + format);
        FigureExport.write(figure, FigurePalette.light(), format, 400, 300, file);
        assertThat(Files.size(file)).as(file.toString()).isGreaterThan(200);
      }
    }
    assertThat(Files.readAllLines(folder.resolve("bit-balance.CSV")))
        .hasSize(BITS + 1)
        .first()
        .isEqualTo("bit,pictures,words");
    assertThat(Files.readAllLines(folder.resolve("bernoulli-parameters.CSV")))
        .hasSize(BernoulliHistograms.BINS + 1);
  }

  private StillFigure named(String name) {
    return CodeFigures.of(report).stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static PlotArea draw(StillFigure figure, FigurePalette palette) {
    return draw(figure, palette, new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));
  }

  private static PlotArea draw(StillFigure figure, FigurePalette palette, BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    try {
      return figure.draw(graphics, 400, 300, palette, FigureForm.untitled(400, 300));
    } finally {
      graphics.dispose();
    }
  }

  private static int[] pixels(StillFigure figure, FigurePalette palette) {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    draw(figure, palette, image);
    return image.getRGB(0, 0, 400, 300, null, 0, 400);
  }

  private static EncodedPairs random() {
    PairedLogits logits = new PairedLogits(random(1), random(2));
    return new EncodedPairs(
        new int[PAIRS],
        new PairedCodes(HashCodes.of(logits.image()), HashCodes.of(logits.text())),
        Optional.of(logits),
        Optional.of(BernoulliHistograms.of(logits)));
  }

  private static FloatMatrix random(long seed) {
    Random random = new Random(seed);
    float[] values = new float[PAIRS * BITS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatMatrix.of(PAIRS, BITS, values);
  }
}
