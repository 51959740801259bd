package dev.cmimh.model.hashing;

import dev.cmimh.model.matrix.FloatMatrix;

/** Reads codes back into texts. */
public interface TextDecoder {

  /**
   * What codes say: expected text features.
   *
   * @param signedCodes n x L, each number -1 to 1 (a bit, or 2p - 1)
   * @param textDimensions d_y
   * @return n x d_y
   */
  FloatMatrix decodeTexts(FloatMatrix signedCodes, int textDimensions);
}
