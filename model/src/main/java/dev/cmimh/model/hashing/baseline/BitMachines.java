package dev.cmimh.model.hashing.baseline;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** A linear support vector machine per bit, all on the same rows. */
final class BitMachines {

  /** Bits need not be told to the last digit: those left open count little for the codes. */
  private static final double TOLERANCE = 0.1;

  private static final int MOST_STEPS = 30;

  private final Feature[][] rows;
  private final int dimensions;
  private final double cost;

  /**
   * @param centred one modality
   * @param cost of a row on the wrong side of its margin, for rows of root mean square norm 1
   */
  BitMachines(CentredRows centred, double cost) {
    DMatrixRMaj rows = centred.values();
    double norm = centred.norm();
    Linear.disableDebugOutput(); // the library writes to the terminal unless it is told not to
    this.rows = new Feature[rows.numRows][];
    this.dimensions = rows.numCols;
    this.cost = cost;
    for (int row = 0; row < rows.numRows; row++) {
      Feature[] features = new Feature[dimensions];
      for (int column = 0; column < dimensions; column++) {
        features[column] = new FeatureNode(column + 1, rows.unsafe_get(row, column) / norm);
      }
      this.rows[row] = features;
    }
  }

  /**
   * Learns to tell every bit, several bits at a time.
   *
   * @param codes n x L of -1 and +1
   * @return weights, d x L
   */
  DMatrixRMaj learn(DMatrixRMaj codes, long seed) {
    DMatrixRMaj weights = new DMatrixRMaj(dimensions, codes.numCols);
    IntStream.range(0, codes.numCols).parallel().forEach(bit -> learn(codes, bit, seed, weights));
    return weights;
  }

  private void learn(DMatrixRMaj codes, int bit, long seed, DMatrixRMaj weights) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = dimensions;
    problem.x = rows;
    problem.y = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      problem.y[row] = codes.unsafe_get(row, bit);
    }
    Parameter parameter =
        new Parameter(SolverType.L2R_L2LOSS_SVC, cost, TOLERANCE, MOST_STEPS, 0.1);
    parameter.setRandom(new Random(seed));
    Model model = Linear.train(problem, parameter);
    double[] learned = model.getFeatureWeights();
    double direction = model.getLabels()[0];
    for (int column = 0; column < dimensions && learned.length >= dimensions; column++) {
      weights.unsafe_set(column, bit, direction * learned[column]);
    }
  }
}
