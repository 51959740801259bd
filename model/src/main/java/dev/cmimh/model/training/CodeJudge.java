package dev.cmimh.model.training;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import java.util.Map;

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

  /** Judges a model; nothing of the verdict may flow back into training. */
  Verdict judge(CmimhHashFunction function);
}
