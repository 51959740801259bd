package dev.cmimh.model.feature;

import java.util.List;

/**
 * How well the fitted features describe the training items.
 *
 * @param imageVarianceShare share of the picture descriptors' variance that the principal
 *     components keep, 0 to 1
 * @param textVarianceShare the same for texts
 * @param canonicalCorrelations 0 to 1, in descending order; empty where the input is principal only
 */
public record FeatureSummary(
    double imageVarianceShare, double textVarianceShare, List<Double> canonicalCorrelations) {

  public FeatureSummary {
    canonicalCorrelations = List.copyOf(canonicalCorrelations);
  }
}
