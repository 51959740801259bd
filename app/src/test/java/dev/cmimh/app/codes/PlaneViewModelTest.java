package dev.cmimh.app.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.support.AtOnce;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.FigurePalette;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Lays out the codes of the run that ships; what takes long waits until the test lets it go. */
class PlaneViewModelTest {

  @RegisterExtension private static final OpenEmoji EMOJI = new OpenEmoji();

  private final Workspace workspace = EMOJI.workspace();
  @TempDir private Path folder;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private CodesViewModel codes;
  private PlaneViewModel plane;

  @BeforeEach
  void begin() {
    Background atOnce = AtOnce.background();
    Memory memory = OpenEmoji.memory(folder);
    codes = new CodesViewModel(workspace, AtOnce.shelf(workspace), atOnce, memory, Texts.shipped());
    plane =
        new PlaneViewModel(
            codes, new Background(waiting::add, Runnable::run), atOnce, memory, Texts.shipped());
    codes.show(true);
  }

  @Test
  void codesAreLaidOutOnlyWhereTheyAreLookedAt() {
    assertThat(waiting).isEmpty();

    look();

    ShownPlane shown = plane.plane().get().orElseThrow();
    assertThat(shown.points().size()).isEqualTo(2 * 6515);
    assertThat(shown.colouring().counts()).containsExactly(6515, 6515);
    assertThat(shown.item(6515 + 7)).isEqualTo(7);
    assertThat(shown.isPicture(6515 + 7)).isFalse();
  }

  @Test
  void labelsColourThePointsAndTheRestIsOneColour() {
    look();

    plane.colour().set("group");

    PlaneColouring colouring = plane.plane().get().orElseThrow().colouring();
    assertThat(IntStream.of(colouring.counts()).sum()).isEqualTo(2 * 6515);
    assertThat(colouring.names()).hasSize(colouring.counts().length).endsWith("all others");
    assertThat(colouring.colours().of(FigurePalette.light()))
        .hasSize(colouring.counts().length)
        .doesNotHaveDuplicates();
  }

  @Test
  void pointsInsideALassoTellTheirLabelsMostOverRepresentedFirst() {
    look();
    plane.colour().set("group");
    ShownPlane shown = plane.plane().get().orElseThrow();
    int category = shown.colouring().category()[0];
    int[] points =
        IntStream.range(0, 6515)
            .filter(point -> shown.colouring().category()[point] == category)
            .toArray();

    plane.pick(points);

    PlaneViewModel.LabelShare first = plane.mix().get().getFirst();
    assertThat(first.label()).isEqualTo(shown.colouring().names().get(category));
    assertThat(first.share()).isGreaterThan(0.999);
    assertThat(first.shareOfAll()).isLessThan(0.9);
    plane.pick(new int[0]);
    assertThat(plane.mix().get()).isEmpty();
  }

  @Test
  void aLayoutThatTakesLongCanBeGivenUp() {
    look();

    plane.method().set(PlaneMethod.UMAP);
    assertThat(plane.progress().get()).hasValue(0.0);
    plane.cancel();

    assertThat(plane.progress().get()).isEmpty();
    assertThat(plane.method().get()).isEqualTo(PlaneMethod.PCA);
    assertThat(plane.plane().get().orElseThrow().method()).isEqualTo(PlaneMethod.PCA);
  }

  private void look() {
    codes.part().set(CodesPart.PLANE);
    waiting.remove().run();
  }
}
