package dev.cmimh.model.codes;

import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different codes among those of pairs, of both modalities.
 *
 * @param rows a row of -1/+1 per different code
 * @param row of each code its row: pictures' first, then texts'
 */
record DistinctCodes(FloatMatrix rows, int[] row) {

  static DistinctCodes of(PairedCodes codes) {
    int bits = codes.image().bits();
    int pairs = codes.image().size();
    Map<ByteBuffer, Integer> known = new HashMap<>();
    int[] row = new int[2 * pairs];
    float[] values = new float[Math.multiplyExact(2 * pairs, bits)];
    int code = 0;
    for (HashCodes modality : List.of(codes.image(), codes.text())) {
      byte[] bytes = modality.toBytes();
      int width = bytes.length / Math.max(1, pairs);
      for (int pair = 0; pair < pairs; pair++) {
        ByteBuffer key = ByteBuffer.wrap(bytes, pair * width, width).slice();
        int number = known.computeIfAbsent(key, _ -> known.size());
        row[code++] = number;
        for (int bit = 0; bit < bits; bit++) {
          values[number * bits + bit] = modality.bit(pair, bit) ? 1 : -1;
        }
      }
    }
    float[] used = Arrays.copyOf(values, known.size() * bits);
    return new DistinctCodes(FloatMatrix.of(known.size(), bits, used), row);
  }

  /** The points of all codes, from those of the rows. */
  PlanePoints points(float[] rowX, float[] rowY) {
    float[] x = new float[row.length];
    float[] y = new float[row.length];
    for (int code = 0; code < row.length; code++) {
      x[code] = rowX[row[code]];
      y[code] = rowY[row[code]];
    }
    return new PlanePoints(x, y);
  }
}
