package dev.cmimh.model.codes;

import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;

/**
 * The plane in which near codes stay near: uniform manifold approximation and projection. Equal
 * codes are one point to it, and the same codes give the same plane.
 *
 * @see <a href="https://arxiv.org/abs/1802.03426">McInnes, Healy and Melville, UMAP</a>
 */
public final class UmapPlane {

  private static final int NEIGHBOURS = 15;
  private static final int ROUNDS = 200;
  private static final long SEED = 7_411;

  private UmapPlane() {}

  /**
   * Projects codes; takes about a minute for ten thousand different ones. One at a time: the
   * library tells its progress to all who listen.
   *
   * @param progress hears how much is done, 0 to 1
   * @param cancelled asked now and then
   * @throws CancellationException if it was cancelled
   * @throws IllegalArgumentException if there are too few different codes for a neighbourhood
   */
  public static PlanePoints of(
      PairedCodes codes, DoubleConsumer progress, BooleanSupplier cancelled) {
    DistinctCodes distinct = DistinctCodes.of(codes);
    int count = distinct.rows().rows();
    if (count <= NEIGHBOURS) {
      throw new IllegalArgumentException(
          "There are only %d different codes: too few for neighbourhoods of %d"
              .formatted(count, NEIGHBOURS));
    }
    float[][] plane = project(rows(distinct.rows()), progress, cancelled);
    float[] x = new float[count];
    float[] y = new float[count];
    for (int row = 0; row < count; row++) {
      x[row] = plane[row][0];
      y[row] = plane[row][1];
    }
    return distinct.points(x, y);
  }

  private static synchronized float[][] project(
      float[][] rows, DoubleConsumer progress, BooleanSupplier cancelled) {
    ProgressListener listener =
        state -> {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException("The projection was cancelled");
          }
          progress.accept(Math.min(1, (double) state.getCount() / Math.max(1, state.getTotal())));
        };
    UmapProgress.addProgressListener(listener);
    try {
      return new Umap()
          .setNumberComponents(2)
          .setNumberNearestNeighbours(NEIGHBOURS)
          .setNumberEpochs(ROUNDS)
          .setRandom(new Random(SEED))
          .setThreads(1)
          .fitTransform(rows);
    } finally {
      UmapProgress.removeProgressListener(listener);
    }
  }

  private static float[][] rows(FloatMatrix matrix) {
    float[][] rows = new float[matrix.rows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = matrix.row(row);
    }
    return rows;
  }
}
