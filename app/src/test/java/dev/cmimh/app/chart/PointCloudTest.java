package dev.cmimh.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.codes.PlanePoints;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PointCloudTest {

  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;

  /** Two pairs: pictures left, words right. */
  private final PlanePoints points =
      new PlanePoints(new float[] {0, 0, 4, 4}, new float[] {0, 2, 0, 2});

  private final PlaneWindow window = PlaneWindow.all(points, 200, 100);

  @Test
  void allPointsAreInSightAtFirst() {
    for (int point = 0; point < points.size(); point++) {
      assertThat(window.toX(points.x()[point])).isBetween(0.0, 200.0);
      assertThat(window.toY(points.y()[point])).isBetween(0.0, 100.0);
    }
    assertThat(window.toY(2)).isLessThan(window.toY(0));
  }

  @Test
  void whatIsUnderThePointerStaysThereWhileZooming() {
    PlaneWindow nearer = window.zoomed(1.25, 37, 81);

    assertThat(nearer.planeX(37)).isCloseTo(window.planeX(37), within(1e-9));
    assertThat(nearer.planeY(81)).isCloseTo(window.planeY(81), within(1e-9));
    assertThat(nearer.scale()).isEqualTo(1.25 * window.scale());
  }

  @Test
  void movingMovesWhatIsSeenAlongWithThePointer() {
    PlaneWindow moved = window.moved(10, -5);

    assertThat(moved.toX(1)).isCloseTo(window.toX(1) + 10, within(1e-9));
    assertThat(moved.toY(1)).isCloseTo(window.toY(1) - 5, within(1e-9));
  }

  @Test
  void pointsAreDrawnWhereTheyLieInTheColourOfTheirCategory() {
    int[] pixels = draw(false);

    assertThat(at(pixels, points.x()[0], points.y()[0])).isEqualTo(RED);
    assertThat(at(pixels, points.x()[3], points.y()[3])).isEqualTo(BLUE);
    assertThat(at(pixels, 2, 0)).isEqualTo(FigurePalette.light().rgb(Ink.BACKGROUND));
  }

  @Test
  void linesJoinThePairsWhereAskedFor() {
    assertThat(at(draw(true), 2, 0))
        .isEqualTo(FigurePalette.light().paler(Ink.CHANCE).getRGB() & 0xffffff);
  }

  @Test
  void aLassoHoldsWhatLiesInsideOfIt() {
    Lasso lasso = new Lasso();
    lasso.add(-1, -1);
    lasso.add(1, -1);
    lasso.add(1, 3);
    lasso.add(-1, 3);

    assertThat(lasso.inside(points)).containsExactly(0, 1);
  }

  private int[] draw(boolean joined) {
    PointCloud cloud =
        new PointCloud(points, new int[] {0, 0, 1, 1}, _ -> new int[] {RED, BLUE}, joined);
    PixelFrame frame = new CloudPainter().paint(cloud, window, FigurePalette.light(), 1);
    return Arrays.copyOf(frame.pixels().array(), 200 * 100);
  }

  private int at(int[] pixels, double x, double y) {
    int column = (int) Math.round(window.toX(x));
    int row = (int) Math.round(window.toY(y));
    return pixels[row * 200 + column] & 0xffffff;
  }
}
