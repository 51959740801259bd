package dev.cmimh.model.hashing.cmimh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of one parameter with what the optimiser remembers of it, cut into stretches that fit
 * into the processor's cache: the update rule works on them where they lie.
 *
 * @param place of the parameter
 * @param group of the parameter
 * @param from where the piece begins in the parameter
 * @param offset where it begins among all parameters
 * @param length numbers in it
 * @param first first moments, by stretch
 * @param second second moments, by stretch; empty stretches for gradient descent
 */
record MomentPiece(
    int place,
    ParameterGroup group,
    int from,
    int offset,
    int length,
    float[][] first,
    float[][] second) {

  /** Numbers in a stretch; the last one of a piece has fewer. */
  static final int STRETCH = 2048;

  private static final int LONGEST = 64 * STRETCH;

  /** Cuts everything that an optimiser remembers into pieces. */
  static List<MomentPiece> of(List<Parameter> parameters, OptimizerState state) {
    List<MomentPiece> pieces = new ArrayList<>();
    for (int place = 0; place < parameters.size(); place++) {
      Parameter parameter = parameters.get(place);
      for (int from = 0; from < parameter.size(); from += LONGEST) {
        int length = Math.min(LONGEST, parameter.size() - from);
        int offset = parameter.offset() + from;
        pieces.add(
            new MomentPiece(
                place,
                parameter.group(),
                from,
                offset,
                length,
                stretches(state.firstMoment(), offset, length),
                stretches(state.secondMoment(), offset, length)));
      }
    }
    return List.copyOf(pieces);
  }

  /** Length of a stretch. */
  int lengthOf(int stretch) {
    return Math.min(STRETCH, length - stretch * STRETCH);
  }

  /** Writes a copy of the moments to where they lie among all. */
  void copyTo(OptimizerState state) {
    join(first, state.firstMoment());
    if (state.secondMoment().length > 0) {
      join(second, state.secondMoment());
    }
  }

  private void join(float[][] stretches, float[] all) {
    for (int stretch = 0; stretch < stretches.length; stretch++) {
      System.arraycopy(stretches[stretch], 0, all, offset + stretch * STRETCH, lengthOf(stretch));
    }
  }

  private static float[][] stretches(float[] all, int offset, int length) {
    float[][] stretches = new float[Math.ceilDiv(length, STRETCH)][];
    for (int stretch = 0; stretch < stretches.length; stretch++) {
      int begin = offset + stretch * STRETCH;
      int end = Math.min(begin + STRETCH, offset + length);
      stretches[stretch] = all.length == 0 ? new float[0] : Arrays.copyOfRange(all, begin, end);
    }
    return stretches;
  }
}
