package dev.cmimh.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cmimh.model.figure.AxisSpan;
import dev.cmimh.model.figure.CurvePoints;
import dev.cmimh.model.figure.FigureExport;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.figure.ShownPart;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.training.LiveKnobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveFiguresTest {

  private static final int SECONDS = 60;

  private final LiveFigures figures = new LiveFigures(FigurePalette.light());
  private final BlockingQueue<DrawnFigure> pictures = new LinkedBlockingQueue<>();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    figures.close();
  }

  @Test
  void reportsBecomeAPictureOfTheAskedSizeWithItsValues() throws Exception {
    watch("mean-average-precision");
    figures.begin(Reports.STEPS_PER_EPOCH);
    Reports.add(figures, 3);

    DrawnFigure drawn = await(figure -> figure.lastEpoch() == 3);

    assertThat(drawn.frame().width()).isEqualTo(800);
    assertThat(drawn.frame().height()).isEqualTo(400);
    assertThat(drawn.hasValues()).isTrue();
    int blue = FigurePalette.light().color(Ink.IMAGE_TO_TEXT).getRGB();
    assertThat(drawn.frame().pixels().array()).contains(blue);
    FigureReading reading = new FigureReader(drawn).last().orElseThrow();
    assertThat(reading.rows().getFirst().value()).isEqualTo("53.0 %");
    assertThat(reading.rows().getFirst().chance()).isEqualTo("11.6 %");
  }

  @Test
  void aNewRunBeginsEmpty() throws Exception {
    watch("loss");
    figures.begin(Reports.STEPS_PER_EPOCH);
    Reports.add(figures, 2);
    await(figure -> figure.lastEpoch() == 2);

    figures.begin(Reports.STEPS_PER_EPOCH);

    assertThat(await(figure -> figure.lastEpoch() == 0).hasValues()).isFalse();
  }

  @Test
  void theZoomSurvivesNewReports() throws Exception {
    watch("loss");
    figures.begin(Reports.STEPS_PER_EPOCH);
    Reports.add(figures, 2);
    AxisSpan epochs = new AxisSpan(0.5, 1.5, false);

    figures.zoom("loss", Optional.of(new ShownPart(epochs, List.of())));
    figures.add(Reports.step(21));

    DrawnFigure drawn = await(figure -> figure.lastEpoch() > 2);
    assertThat(drawn.geometry().epochs()).isEqualTo(epochs);
    figures.zoom("loss", Optional.empty());
    assertThat(await(figure -> figure.geometry().epochs().upper() > 2)).isNotNull();
  }

  @Test
  void aLogarithmicAxisShowsPositiveValuesAndTheHoverStillReadsTheOthers() throws Exception {
    watch("loss");
    figures.begin(Reports.STEPS_PER_EPOCH);
    Reports.add(figures, 2);

    figures.logarithmic("loss", true);

    DrawnFigure drawn = await(figure -> figure.geometry().values().getFirst().logarithmic());
    assertThat(drawn.geometry().values().getFirst().lower()).isPositive();
    CurvePoints information = drawn.curves().get(2);
    assertThat(information.shown().hasValues()).isFalse();
    assertThat(information.measured().values()).contains(-1);
  }

  @Test
  void aLiveChangeSaysWhatChanged() throws Exception {
    watch("loss");
    figures.begin(Reports.STEPS_PER_EPOCH);
    Reports.add(figures, 2);

    figures.add(new LiveChange(16, new LiveKnobs(1, 10, 2, 0.01, 0.1, 0.001, 0.002)));

    DrawnFigure drawn = await(figure -> !figure.marks().isEmpty());
    assertThat(drawn.marks().getFirst().label()).isEqualTo("1: modality-gap (KL) weight 0.8 → 2");
  }

  @Test
  void theThemeChangesThePicture() throws Exception {
    watch("loss");
    figures.begin(Reports.STEPS_PER_EPOCH);
    Reports.add(figures, 1);

    figures.putOn(FigurePalette.dark());

    DrawnFigure drawn =
        await(figure -> figure.palette().equals(WindowFont.on(FigurePalette.dark())));
    assertThat(drawn.frame().pixels().get(0))
        .isEqualTo(FigurePalette.dark().color(Ink.BACKGROUND).getRGB());
  }

  @Test
  void exportWritesTheFileOrSaysWhyNot() throws Exception {
    figures.begin(Reports.STEPS_PER_EPOCH);
    Reports.add(figures, 2);

    assertThat(export(folder.resolve("loss.csv"))).isEmpty();
    assertThat(Files.readString(folder.resolve("loss.csv"))).contains("modality gap,");
    assertThat(export(folder.resolve("loss.csv").resolve("below.csv")))
        .hasValueSatisfying(problem -> assertThat(problem).contains("cannot be written"));
  }

  @Test
  void aSmoothingOutsideItsRangeIsRefusedAtOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> figures.smooth(1.2, false));
  }

  private Optional<String> export(Path file) throws Exception {
    CompletableFuture<Optional<String>> done = new CompletableFuture<>();
    figures.export("loss", FigureExport.Format.CSV, file, done::complete);
    return done.get(SECONDS, TimeUnit.SECONDS);
  }

  private void watch(String name) {
    figures.view(
        name,
        figure -> {
          pictures.add(figure);
          figures.shown(name);
        });
    figures.size(name, new DrawSize(400, 200, 2));
    figures.visible(name, true);
  }

  private DrawnFigure await(Predicate<DrawnFigure> condition) throws InterruptedException {
    while (true) {
      DrawnFigure figure = pictures.poll(SECONDS, TimeUnit.SECONDS);
      assertThat(figure).as("a picture that fulfils the condition").isNotNull();
      if (condition.test(figure)) {
        return figure;
      }
    }
  }
}
