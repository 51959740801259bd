package dev.cmimh.model.hashing.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.cmimh.KeyedRandom;
import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;
import java.util.SplittableRandom;

/**
 * What UCCH minimises: {@code b (N(hx) + N(hy)) + (1 - b) (R(hx, hy) + R(hy, hx))} with {@code h =
 * tanh(z) / |tanh(z)|}. N is the cross-entropy of telling the remembered code of the own pair from
 * others by {@code h sgn(v)' / T}; R ranks the own pair of a batch, {@code mean(m + log sum_j exp
 * S_ij - S_ii)}, where a pair that lies behind by more than the margin m counts less by the shift.
 *
 * <p>Two changes: the codes that a step tells its own from are drawn once for the whole batch, so
 * that scores are one product of matrices; and a pair of the same text is no negative.
 */
final class ContrastiveObjective implements DeepTraining.BatchObjective {

  /** What takes a pair out of a sum of exponentials. */
  private static final float NEVER = -1e4f;

  private final MethodSettings settings;
  private final int[] texts;
  private final CodeMemory memory;
  private long steps;

  /**
   * @param texts per pair a number that equal texts share
   */
  ContrastiveObjective(MethodSettings settings, int[] texts) {
    this.settings = settings;
    this.texts = texts.clone();
    this.memory =
        new CodeMemory(
            texts.length,
            settings.bits(),
            settings.number(Ucch.MEMORY_DECAY),
            new KeyedRandom(settings.seed()).stream(Purpose.EVALUATION, 0));
  }

  @Override
  public NDArray of(int epoch, int[] rows, NDArray image, NDArray text) {
    NDArray x = unit(image);
    NDArray y = unit(text);
    int[] drawn = drawn();
    NDManager step = image.getManager();
    NDArray own = step.create(memory.signs(rows), new Shape(rows.length, settings.bits()));
    NDArray others = step.create(memory.signs(drawn), new Shape(drawn.length, settings.bits()));
    NDArray same = sameText(step, rows, drawn);
    NDArray contrast = contrast(x, own, others, same).add(contrast(y, own, others, same));
    NDArray scores = x.matMul(y.transpose());
    NDArray batch = sameText(step, rows, rows).add(diagonal(step, rows.length, -NEVER));
    NDArray ranking = ranking(scores, batch).add(ranking(scores.transpose(), batch));
    memory.remember(rows, x.toFloatArray(), y.toFloatArray());
    double weight = settings.number(Ucch.CONTRAST_WEIGHT);
    return scaled(weight, contrast).add(scaled(1 - weight, ranking));
  }

  private int[] drawn() {
    SplittableRandom random = new KeyedRandom(settings.seed()).stream(Purpose.SAMPLES, ++steps);
    return random
        .ints(Math.min(settings.count(Ucch.NEGATIVES), texts.length), 0, texts.length)
        .toArray();
  }

  private static NDArray unit(NDArray logits) {
    NDArray bounded = logits.tanh();
    return bounded.div(bounded.square().sum(new int[] {1}, true).add(1e-12f).sqrt());
  }

  /** {@code mean(log(exp s_i0 + sum_k exp s_ik) - s_i0)}; scores are small enough for plain exp. */
  private NDArray contrast(NDArray codes, NDArray own, NDArray others, NDArray same) {
    double scale = 1 / (settings.number(Ucch.TEMPERATURE) * Math.sqrt(settings.bits()));
    NDArray positive = scaled(scale, codes.mul(own).sum(new int[] {1}, true));
    NDArray negative = scaled(scale, codes.matMul(others.transpose())).add(same);
    NDArray sum = negative.exp().sum(new int[] {1}, true).add(positive.exp());
    return sum.log().sub(positive).mean();
  }

  /** Own scores are of cosines, from -1 to 1, so plain exp is safe here too. */
  private NDArray ranking(NDArray scores, NDArray same) {
    NDManager step = scores.getManager();
    int rows = Math.toIntExact(scores.getShape().get(0));
    NDArray own = scores.mul(diagonal(step, rows, 1)).sum(new int[] {1}, true);
    float margin = (float) settings.number(Ucch.MARGIN);
    NDArray behind = scores.stopGradient().lt(own.stopGradient().sub(margin));
    NDArray less = scaled(-settings.number(Ucch.SHIFT), behind.toType(scores.getDataType(), false));
    NDArray sum = scores.add(less).add(same).exp().sum(new int[] {1}, true);
    return sum.log().sub(own).mean().add(margin);
  }

  /** {@link #NEVER} where two pairs share a text, 0 elsewhere. */
  private NDArray sameText(NDManager step, int[] rows, int[] columns) {
    float[] values = new float[rows.length * columns.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        if (texts[rows[row]] == texts[columns[column]]) {
          values[row * columns.length + column] = NEVER;
        }
      }
    }
    return step.create(values, new Shape(rows.length, columns.length));
  }

  private static NDArray diagonal(NDManager step, int size, float value) {
    float[] values = new float[size * size];
    for (int i = 0; i < size; i++) {
      values[i * size + i] = value;
    }
    return step.create(values, new Shape(size, size));
  }

  /** The constant lives as long as the step: differentiation reads it. */
  private static NDArray scaled(double factor, NDArray array) {
    return array.mul(array.getManager().create((float) factor));
  }
}
