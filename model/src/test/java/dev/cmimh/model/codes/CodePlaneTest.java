package dev.cmimh.model.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Two heaps of codes that differ in most bits; both codes of a pair lie in the same heap. */
class CodePlaneTest {

  private static final int PAIRS = 120;
  private static final int BITS = 32;

  private final PairedCodes codes = new PairedCodes(heaps(1), heaps(2));

  @Test
  void principalComponentsKeepTheHeapsApart() {
    PlanePoints plane = PrincipalPlane.of(codes);

    assertThat(plane.pairs()).isEqualTo(PAIRS);
    assertThat(plane.partner(3)).isEqualTo(PAIRS + 3);
    assertApart(plane);
  }

  @Test
  void codesThatAreAllAlikeLieInOnePoint() {
    HashCodes alike = HashCodes.of(FloatMatrix.of(2, 4, new float[8]));

    PlanePoints plane = PrincipalPlane.of(new PairedCodes(alike, alike));

    assertThat(plane.x()).containsOnly(0);
    assertThat(plane.y()).containsOnly(0);
  }

  @Test
  void umapKeepsTheHeapsApartTellsProgressAndRepeatsItself() {
    List<Double> told = new ArrayList<>();

    PlanePoints plane = UmapPlane.of(codes, told::add, () -> false);

    assertApart(plane);
    assertThat(told).startsWith(0.0).endsWith(1.0).allMatch(done -> done >= 0 && done <= 1);
    assertThat(UmapPlane.of(codes, _ -> {}, () -> false).x()).isEqualTo(plane.x());
  }

  @Test
  void umapEndsWhenItIsCancelled() {
    assertThatThrownBy(() -> UmapPlane.of(codes, _ -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void tooFewCodesForNeighbourhoodsAreRefusedInASentence() {
    HashCodes alike = HashCodes.of(FloatMatrix.of(2, 4, new float[8]));

    assertThatThrownBy(() -> UmapPlane.of(new PairedCodes(alike, alike), _ -> {}, () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only 1 different codes");
  }

  @Test
  void theGridFindsWhatASearchOfAllPointsFinds() {
    Random random = new Random(5);
    float[] x = new float[400];
    float[] y = new float[400];
    for (int point = 0; point < 400; point++) {
      x[point] = random.nextFloat();
      y[point] = 2 * random.nextFloat();
    }
    PlanePoints points = new PlanePoints(x, y);
    PointGrid grid = new PointGrid(points);

    for (int place = 0; place < 200; place++) {
      double placeX = 1.4 * random.nextDouble() - 0.2;
      double placeY = 2.4 * random.nextDouble() - 0.2;
      int nearest = nearest(points, placeX, placeY);
      double distance = Math.hypot(x[nearest] - placeX, y[nearest] - placeY);
      assertThat(grid.nearest(placeX, placeY, distance + 1e-6)).hasValue(nearest);
      assertThat(grid.nearest(placeX, placeY, distance - 1e-6)).isEmpty();
    }
  }

  private static int nearest(PlanePoints points, double x, double y) {
    int best = 0;
    for (int point = 1; point < points.size(); point++) {
      if (Math.hypot(points.x()[point] - x, points.y()[point] - y)
          < Math.hypot(points.x()[best] - x, points.y()[best] - y)) {
        best = point;
      }
    }
    return best;
  }

  /** The middles of the heaps are farther apart than two points of one heap are on average. */
  private static void assertApart(PlanePoints plane) {
    double[][] middles = new double[2][2];
    for (int point = 0; point < plane.size(); point++) {
      middles[point % 2][0] += plane.x()[point] / PAIRS;
      middles[point % 2][1] += plane.y()[point] / PAIRS;
    }
    double within = 0;
    for (int point = 0; point < plane.size(); point++) {
      within +=
          Math.hypot(
                  plane.x()[point] - middles[point % 2][0],
                  plane.y()[point] - middles[point % 2][1])
              / plane.size();
    }
    double between = Math.hypot(middles[0][0] - middles[1][0], middles[0][1] - middles[1][1]);
    assertThat(between).isGreaterThan(2 * within);
  }

  /** Even pairs have most bits set, odd ones few. */
  private static HashCodes heaps(long seed) {
    Random random = new Random(seed);
    float[] logits = new float[PAIRS * BITS];
    for (int i = 0; i < logits.length; i++) {
      boolean even = i / BITS % 2 == 0;
      logits[i] = random.nextDouble() < 0.12 == even ? -1 : 1;
    }
    return HashCodes.of(FloatMatrix.of(PAIRS, BITS, logits));
  }
}
