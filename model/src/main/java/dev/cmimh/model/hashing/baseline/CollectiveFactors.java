package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.feature.projection.PairedProducts;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;

/**
 * The factors of {@link Cmfh} while they are being found. From the first round on V is linear in
 * the features, {@code V = Z C} with the modalities side by side in Z, so a round works on {@code
 * Z'Z} alone and takes the same time for any number of pairs.
 */
final class CollectiveFactors {

  /** Each modality's share a_m of the objective. */
  private static final double SHARE = 0.5;

  private final DMatrixRMaj gram;
  private final Weights weights;
  private final Side image;
  private final Side text;
  private DMatrixRMaj coefficients;
  private DMatrixRMaj products;
  private DMatrixRMaj latentGram;

  private CollectiveFactors(
      DMatrixRMaj gram,
      Weights weights,
      Side image,
      Side text,
      DMatrixRMaj products,
      DMatrixRMaj latentGram) {
    this.gram = gram;
    this.weights = weights;
    this.image = image;
    this.text = text;
    this.coefficients = new DMatrixRMaj(gram.numRows, latentGram.numCols);
    this.products = products;
    this.latentGram = latentGram;
    fitSides();
  }

  /**
   * The weights of the objective.
   *
   * @param projection mu
   * @param penalty g
   */
  record Weights(double projection, double penalty) {}

  /**
   * Begins with a random V.
   *
   * @param norm root mean square norm that the rows of each modality are scaled to
   * @param latent V, n x L
   */
  static CollectiveFactors begin(
      CentredPairs pairs, double norm, Weights weights, DMatrixRMaj latent) {
    double imageScale = norm / pairs.images().norm();
    double textScale = norm / pairs.texts().norm();
    DMatrixRMaj x = pairs.images().values();
    DMatrixRMaj y = pairs.texts().values();
    PairedProducts known = pairs.products();
    int split = x.numCols;
    int size = split + y.numCols;
    DMatrixRMaj gram = new DMatrixRMaj(size, size);
    DMatrixRMaj cross = scaled(known.both(), imageScale * textScale);
    CommonOps_DDRM.insert(scaled(known.images(), imageScale * imageScale), gram, 0, 0);
    CommonOps_DDRM.insert(cross, gram, 0, split);
    CommonOps_DDRM.insert(CommonOps_DDRM.transpose(cross, null), gram, split, 0);
    CommonOps_DDRM.insert(scaled(known.texts(), textScale * textScale), gram, split, split);
    DMatrixRMaj products = new DMatrixRMaj(size, latent.numCols);
    CommonOps_DDRM.insert(
        scaled(CommonOps_MT_DDRM.multTransA(x, latent, null), imageScale), products, 0, 0);
    CommonOps_DDRM.insert(
        scaled(CommonOps_MT_DDRM.multTransA(y, latent, null), textScale), products, split, 0);
    return new CollectiveFactors(
        gram,
        weights,
        new Side(gram, 0, split, imageScale, weights),
        new Side(gram, split, size, textScale, weights),
        products,
        CommonOps_MT_DDRM.multTransA(latent, latent, null));
  }

  /** One round: V for the present U and P, then U and P for that V. */
  void update() {
    int bits = latentGram.numCols;
    DMatrixRMaj inverted = CommonOps_DDRM.identity(bits);
    CommonOps_DDRM.scale(2 * SHARE * (weights.projection + weights.penalty), inverted);
    CommonOps_DDRM.addEquals(inverted, SHARE, image.basisGram());
    CommonOps_DDRM.addEquals(inverted, SHARE, text.basisGram());
    DMatrixRMaj sum = new DMatrixRMaj(gram.numRows, bits);
    CommonOps_DDRM.insert(image.pull(weights), sum, image.from, 0);
    CommonOps_DDRM.insert(text.pull(weights), sum, text.from, 0);
    CommonOps_DDRM.scale(SHARE, sum);
    RidgeRegression regression = new RidgeRegression(inverted, 0);
    coefficients =
        CommonOps_DDRM.transpose(
            regression.coefficients(CommonOps_DDRM.transpose(sum, null)), null);
    products = CommonOps_MT_DDRM.mult(gram, coefficients, null);
    latentGram = CommonOps_MT_DDRM.multTransA(coefficients, products, null);
    fitSides();
  }

  /** What the alternation minimises. */
  double objective() {
    return SHARE * (image.objective(latentGram, weights) + text.objective(latentGram, weights));
  }

  /** P of the images, for unscaled rows: d_x x L. */
  DMatrixRMaj imageProjection() {
    return image.unscaled(image.projection);
  }

  /** P of the texts, for unscaled rows: d_y x L. */
  DMatrixRMaj textProjection() {
    return text.unscaled(text.projection);
  }

  /** What the images add to V, for unscaled rows: d_x x L. */
  DMatrixRMaj imageShare() {
    return image.unscaled(image.rowsOf(coefficients));
  }

  /** What the texts add to V, for unscaled rows: d_y x L. */
  DMatrixRMaj textShare() {
    return text.unscaled(text.rowsOf(coefficients));
  }

  private void fitSides() {
    RidgeRegression basis = new RidgeRegression(latentGram, weights.penalty);
    image.fit(products, basis);
    text.fit(products, basis);
  }

  private static DMatrixRMaj scaled(DMatrixRMaj product, double scale) {
    DMatrixRMaj scaled = product.copy();
    CommonOps_DDRM.scale(scale, scaled);
    return scaled;
  }

  /** One modality: its basis U and its projection P for the present V. */
  private static final class Side {

    private final int from;
    private final int to;
    private final double scale;
    private final DMatrixRMaj gram;
    private final RidgeRegression regression;
    private DMatrixRMaj products;
    private DMatrixRMaj basis;
    private DMatrixRMaj projection;

    Side(DMatrixRMaj whole, int from, int to, double scale, Weights weights) {
      this.from = from;
      this.to = to;
      this.scale = scale;
      this.gram = CommonOps_DDRM.extract(whole, from, to, from, to);
      this.regression = new RidgeRegression(gram, weights.penalty / weights.projection);
    }

    void fit(DMatrixRMaj allProducts, RidgeRegression latent) {
      products = rowsOf(allProducts);
      projection = regression.coefficients(products);
      basis = latent.coefficients(CommonOps_DDRM.transpose(products, null));
    }

    DMatrixRMaj rowsOf(DMatrixRMaj stacked) {
      return CommonOps_DDRM.extract(stacked, from, to, 0, stacked.numCols);
    }

    DMatrixRMaj unscaled(DMatrixRMaj coefficients) {
      return scaled(coefficients, scale);
    }

    /** U U', L x L. */
    DMatrixRMaj basisGram() {
      return CommonOps_MT_DDRM.multTransB(basis, basis, null);
    }

    /** U' + mu P, d x L. */
    DMatrixRMaj pull(Weights weights) {
      DMatrixRMaj pull = CommonOps_DDRM.transpose(basis, null);
      CommonOps_DDRM.addEquals(pull, weights.projection, projection);
      return pull;
    }

    double objective(DMatrixRMaj latentGram, Weights weights) {
      double latent = CommonOps_DDRM.trace(latentGram);
      double reconstruction =
          CommonOps_DDRM.trace(gram)
              - 2 * inner(CommonOps_DDRM.transpose(basis, null), products)
              + inner(basisGram(), latentGram);
      double projected =
          latent
              - 2 * inner(projection, products)
              + inner(projection, CommonOps_MT_DDRM.mult(gram, projection, null));
      return reconstruction
          + weights.projection * projected
          + weights.penalty * (inner(basis, basis) + inner(projection, projection) + latent);
    }

    private static double inner(DMatrixRMaj one, DMatrixRMaj other) {
      return VectorVectorMult_DDRM.innerProd(one, other);
    }
  }
}
