package dev.cmimh.model.feature;

import dev.cmimh.model.matrix.FloatMatrix;

/**
 * All items of a data set as encoders read them.
 *
 * @param space the way there, for pictures and words from outside
 * @param images items x d_x
 * @param texts items x d_y; items that share a text have the same row
 */
public record Features(FeatureSpace space, FloatMatrix images, FloatMatrix texts) {}
