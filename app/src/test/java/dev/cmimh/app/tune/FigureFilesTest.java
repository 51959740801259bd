package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.Smoothing;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFilesTest {

  private static final FigureFiles.Look PLAIN =
      new FigureFiles.Look(Smoothing.NONE, Optional.empty(), OptionalDouble.empty());

  private final List<String> notices = new ArrayList<>();
  private final FigureFiles files =
      new FigureFiles(new Background(Runnable::run, Runnable::run), Texts.shipped(), notices::add);

  @TempDir private Path folder;

  @Test
  void everyFigureIsWrittenInEveryFormat() {
    files.write(() -> run("a"), PLAIN, folder);

    assertThat(notices).containsExactly("18 files were saved in %s.".formatted(folder));
    assertThat(folder.resolve("a-mean-average-precision.svg")).isNotEmptyFile();
  }

  @Test
  void theRunBehindIsInTheFiles() throws IOException {
    files.write(
        () -> run("a"),
        new FigureFiles.Look(
            Smoothing.NONE,
            Optional.of(new FigureFiles.Behind(run("b"), "the other run")),
            OptionalDouble.empty()),
        folder);

    assertThat(Files.readString(folder.resolve("a-mean-average-precision.csv")))
        .contains("the other run");
  }

  @Test
  void smoothedCurvesAreSmoothedInTheFiles() throws IOException {
    files.write(() -> run("a"), PLAIN, folder);
    byte[] measured = Files.readAllBytes(folder.resolve("a-loss.png"));

    files.write(
        () -> run("a"),
        new FigureFiles.Look(new Smoothing(0.99, false), Optional.empty(), OptionalDouble.empty()),
        folder);

    assertThat(Files.readAllBytes(folder.resolve("a-loss.png")))
        .satisfies(smoothed -> assertThat(Arrays.equals(smoothed, measured)).isFalse());
  }

  @Test
  void aFolderThatIsGoneIsToldInASentence() {
    files.write(() -> run("a"), PLAIN, folder.resolve("gone"));

    assertThat(notices).singleElement().asString().contains("gone");
  }

  private static RunRecord run(String id) {
    return new RunRecord(
        Reports.run(id, RunState.FINISHED, DefaultRecipe.hyperParameters()),
        List.of(step(1, 3), step(2, 9), step(3, 1)),
        List.of(Reports.epoch(1), Reports.epoch(2), Reports.epoch(3)),
        List.of(),
        List.of());
  }

  private static StepReport step(long step, double loss) {
    return new StepReport(
        step,
        1,
        new ObjectiveTerms(loss, loss, -1, loss, 1, 1, 1, 10),
        1,
        1,
        1,
        1,
        0.1,
        1,
        100,
        DefaultRecipe.hyperParameters().knobs());
  }
}
