package dev.cmimh.model.training;

import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import java.util.Map;
import java.util.Optional;

/** Says what the codes of a model are worth, on a fixed sample of queries. */
public interface CodeJudge {

  /** The figures of {@link EpochReport} that depend on the codes alone. */
  record Verdict(
      Map<Task, Double> meanAveragePrecision,
      Map<Task, Double> chance,
      double ownPairReciprocalRank,
      double correlationError,
      double totalCorrelation,
      double[] bitMeans,
      int deadBits,
      double bitAgreement,
      double saturation) {}

  /**
   * What was judged and what was found.
   *
   * @param codes that the verdict is about, with their logits; empty where none were kept
   */
  record Judged(Verdict verdict, Optional<EncodedPairs> codes) {}

  /** Judges a model; nothing of the verdict may flow back into training. */
  Judged judge(CmimhHashFunction function);
}
