package dev.cmimh.model.hashing.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;

/** Methods that learn from planted pairs, and what is asked of what they learned. */
abstract class LearnedOnPlantedPairs {

  static final int BITS = 16;
  static final MethodSettings SETTINGS = MethodSettings.usual(BITS, 5);

  static EngineRuntime engine() {
    return EngineRuntime.start(new ComputeDevice.Cpu());
  }

  static Stream<HashingMethod> methods() {
    return new Baselines().all().stream();
  }

  /**
   * The planted features have few dimensions and little noise, so there is nothing to over-fit; and
   * few pairs, so that a step of a network has to be long.
   */
  static MethodSettings settings(HashingMethod method, int bits, double epochs) {
    Map<String, Double> wished =
        Map.of("ridge", 1e-4, "epochs", epochs, "width", 128.0, "batch", 64.0);
    Map<String, Double> values = new HashMap<>();
    for (SettingRange setting : method.settings()) {
      if (wished.containsKey(setting.name())) {
        values.put(setting.name(), wished.get(setting.name()));
      }
    }
    if (method.name().equals("ucch")) {
      values.put("learning-rate", 3e-3);
    }
    if (method.name().equals("djsrh")) {
      values.putAll(Map.of("learning-rate", 0.02, "batch", 32.0, "epochs", 2.5 * epochs));
    }
    return new MethodSettings(bits, 5, values);
  }

  /**
   * Enough to learn from. DJSRH rebuilds similarities from all bits together and asks no bit to be
   * the same in both modalities, so it needs more of them: at 16 bits it has 0.8 between
   * modalities.
   */
  static MethodSettings enough(HashingMethod method) {
    return settings(method, method.name().equals("djsrh") ? 2 * BITS : BITS, 40);
  }

  /** For what does not depend on how well a method has learned. */
  static MethodSettings quick(HashingMethod method) {
    return settings(method, BITS, 2);
  }

  static DMatrixRMaj alike(int size, double share) {
    DMatrixRMaj mixing = CommonOps_DDRM.identity(size);
    CommonOps_DDRM.add(mixing, share);
    return mixing;
  }

  static double correlationError(DMatrixRMaj codes) {
    DMatrixRMaj gram = CommonOps_DDRM.multTransA(codes, codes, null);
    CommonOps_DDRM.divide(gram, codes.numRows);
    CommonOps_DDRM.subtractEquals(gram, CommonOps_DDRM.identity(codes.numCols));
    return VectorVectorMult_DDRM.innerProd(gram, gram) / gram.getNumElements();
  }

  static FloatMatrix twice(FloatMatrix rows) {
    float[] values = new float[rows.rows() * rows.columns() * 2];
    for (int row = 0; row < rows.rows(); row++) {
      rows.copyRow(row, values, row * 2 * rows.columns());
      rows.copyRow(row, values, (row * 2 + 1) * rows.columns());
    }
    return FloatMatrix.of(rows.rows(), 2 * rows.columns(), values);
  }

  static TrainingPairs unpaired(TrainingPairs pairs) {
    int[] backwards = IntStream.range(0, pairs.size()).map(row -> pairs.size() - 1 - row).toArray();
    return new TrainingPairs(pairs.images(), pairs.texts().select(backwards), backwards);
  }

  static List<Double> objectives(HashingMethod method, PlantedPairs planted) {
    List<Double> objectives = new ArrayList<>();
    method.fit(
        SETTINGS,
        planted.training(),
        new FittingWatch((_, _, objective) -> objectives.add(objective), () -> false));
    return objectives;
  }

  static void assertNeverRises(List<Double> objectives, int atLeast) {
    assertThat(objectives).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(objectives.getLast()).isLessThan(objectives.getFirst());
    for (int round = 1; round < objectives.size(); round++) {
      double before = objectives.get(round - 1);
      assertThat(objectives.get(round)).isLessThanOrEqualTo(before + 1e-9 * before);
    }
  }

  static float[] reading(LearnedHash hash) {
    float[] code = new float[BITS];
    code[3] = 1;
    return hash.decodeTexts(FloatMatrix.of(1, BITS, code), 16).toArray();
  }

  static FloatMatrix signs(FloatMatrix logits) {
    float[] signs = logits.toArray();
    for (int i = 0; i < signs.length; i++) {
      signs[i] = signs[i] > 0 ? 1 : -1;
    }
    return FloatMatrix.of(logits.rows(), logits.columns(), signs);
  }

  static double meanSquare(FloatMatrix one, FloatMatrix other) {
    float[] a = one.toArray();
    float[] b = other.toArray();
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
    }
    return sum / a.length;
  }

  static double spread(FloatMatrix rows) {
    CentredRows centred = CentredRows.of(rows);
    return centred.norm() * centred.norm() / rows.columns();
  }
}
