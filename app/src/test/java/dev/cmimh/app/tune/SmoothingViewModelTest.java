package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.model.figure.Smoothing;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmoothingViewModelTest {

  private final ToldFigures figures = new ToldFigures();

  @TempDir private Path folder;
  private Memory memory;

  @BeforeEach
  void remember() {
    memory = new Memory(new MemoryFile(new ExplorerHome(folder), _ -> {}), Runnable::run, Map.of());
  }

  @Test
  void aNewWindowShowsCurvesAsMeasured() {
    SmoothingViewModel model = new SmoothingViewModel(figures, memory);

    assertThat(model.smoothing().weight()).isZero();
    assertThat(figures.told()).isEmpty();
  }

  @Test
  void theCurvesAsMeasuredMayBeHidden() {
    SmoothingViewModel model = new SmoothingViewModel(figures, memory);

    model.weight().set(0.5);
    model.withRaw().set(false);

    assertThat(figures.told()).containsExactly("smooth 0.5 with raw", "smooth 0.5");
  }

  @Test
  void smoothingComesBackAtTheNextStart() {
    SmoothingViewModel model = new SmoothingViewModel(figures, memory);
    model.weight().set(0.5);
    model.withRaw().set(false);

    ToldFigures next = new ToldFigures();

    assertThat(new SmoothingViewModel(next, memory).smoothing())
        .isEqualTo(new Smoothing(0.5, false));
    assertThat(next.told()).containsExactly("smooth 0.5");
  }

  @Test
  void aWeightThatCannotBeIsForgotten() {
    memory.put("tune.smoothing", "7");

    assertThat(new SmoothingViewModel(figures, memory).smoothing().weight()).isZero();
  }
}
