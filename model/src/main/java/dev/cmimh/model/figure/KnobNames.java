package dev.cmimh.model.figure;

import dev.cmimh.model.training.LiveKnobs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The live settings by the names that people read. */
public final class KnobNames {

  /** Follows the names of the weights that are stated for 32 bits. */
  static final String FOR_32_BITS = " (for 32 bits)";

  private KnobNames() {}

  static Map<String, Double> of(LiveKnobs knobs) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("reconstruction weight", knobs.reconstructionWeight());
    values.put("mutual-information weight", knobs.mutualInformationWeight());
    values.put("modality-gap (KL) weight" + FOR_32_BITS, knobs.modalityGapWeight());
    values.put("total-correlation weight", knobs.totalCorrelationWeight());
    values.put("balance weight" + FOR_32_BITS, knobs.balanceWeight());
    values.put("learning rate", knobs.learningRate());
    values.put("learning rate of the decoders", knobs.decoderLearningRate());
    return values;
  }

  /** Says what changed, such as {@code learning rate 0.001 → 0.002}. */
  public static String change(LiveKnobs before, LiveKnobs after) {
    Map<String, Double> old = of(before);
    return of(after).entrySet().stream()
        .filter(knob -> !knob.getValue().equals(old.get(knob.getKey())))
        .map(
            knob ->
                "%s %s → %s"
                    .formatted(
                        knob.getKey(),
                        Numbers.plain(old.get(knob.getKey())),
                        Numbers.plain(knob.getValue())))
        .collect(Collectors.joining(", "));
  }
}
