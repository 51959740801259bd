package dev.cmimh.model.hashing.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.feature.projection.DoubleMatrices;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;

/**
 * What DJSRH minimises. With {@code S~ = beta Sx + (1 - beta) Sy} of the cosines between features
 * and {@code S = mu ((1 - eta) S~ + eta S~ S~' / n)}: {@code MSE(cos(Bx, By), S) + l (MSE(cos(Bx,
 * Bx), S) + MSE(cos(By, By), S))}, where {@code B = tanh(sqrt(epoch) z)} nears a sign from epoch to
 * epoch. Features are centred first, so their cosines fill -1 to 1 as they are.
 */
final class JointSemantics implements DeepTraining.BatchObjective {

  private final MethodSettings settings;
  private final FloatMatrix images;
  private final FloatMatrix texts;

  JointSemantics(MethodSettings settings, TrainingPairs pairs) {
    this.settings = settings;
    this.images = centred(pairs.images());
    this.texts = centred(pairs.texts());
  }

  private static FloatMatrix centred(FloatMatrix rows) {
    return DoubleMatrices.toFloat(CentredRows.of(rows).values());
  }

  @Override
  public NDArray of(int epoch, int[] rows, NDArray image, NDArray text) {
    NDManager step = image.getManager();
    NDArray wanted = wanted(step, rows);
    NDArray x = unit(scaled(Math.sqrt(epoch), image).tanh());
    NDArray y = unit(scaled(Math.sqrt(epoch), text).tanh());
    NDArray within = error(x, x, wanted).add(error(y, y, wanted));
    return error(x, y, wanted).add(scaled(settings.number(Djsrh.WITHIN_WEIGHT), within));
  }

  private NDArray wanted(NDManager step, int[] rows) {
    double share = settings.number(Djsrh.IMAGE_SHARE);
    NDArray joint =
        scaled(share, cosines(step, images, rows))
            .add(scaled(1 - share, cosines(step, texts, rows)));
    double neighbours = settings.number(Djsrh.NEIGHBOUR_SHARE);
    NDArray second = joint.matMul(joint.transpose());
    NDArray both = scaled(1 - neighbours, joint).add(scaled(neighbours / rows.length, second));
    return scaled(settings.number(Djsrh.SCALE), both);
  }

  private static NDArray cosines(NDManager step, FloatMatrix features, int[] rows) {
    NDArray chosen =
        step.create(features.select(rows).toArray(), new Shape(rows.length, features.columns()));
    NDArray unit = unit(chosen);
    return unit.matMul(unit.transpose());
  }

  private static NDArray error(NDArray one, NDArray other, NDArray wanted) {
    return one.matMul(other.transpose()).sub(wanted).square().mean();
  }

  private static NDArray unit(NDArray rows) {
    return rows.div(rows.square().sum(new int[] {1}, true).add(1e-12f).sqrt());
  }

  /** The constant lives as long as the step: differentiation reads it. */
  private static NDArray scaled(double factor, NDArray array) {
    return array.mul(array.getManager().create((float) factor));
  }
}
