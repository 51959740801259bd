package dev.cmimh.model.study;

import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.evaluation.TaskFigures;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.workbench.ModelEvaluation;
import dev.cmimh.model.workbench.OpenModel;
import java.io.IOException;
import java.util.List;

/**
 * The trained models of a study, from the store: what was not measured with them is measured now.
 */
public final class StudyModels {

  private final RunStore store;
  private final StudyGround ground;
  private final int threads;

  /**
   * @param threads for evaluation, at least 1
   */
  public StudyModels(RunStore store, StudyGround ground, int threads) {
    this.store = store;
    this.ground = ground;
    this.threads = threads;
  }

  /**
   * Asks all queries of the study's part again.
   *
   * @param cutoffs every K that is looked at
   * @return the figures of the four tasks
   * @throws IOException if the model cannot be read; the message says which
   */
  List<TaskFigures> evaluate(CellOutcome outcome, List<Cutoff> cutoffs) throws IOException {
    try (OpenModel model = open(outcome)) {
      return new ModelEvaluation(ground.data(), threads)
          .taskFigures(model.function(), ground.part(), ground.labels(), cutoffs);
    }
  }

  /**
   * What a critic makes of the pairs that ask.
   *
   * @param input what it was trained to read
   * @param seed of the samples, where it reads such
   * @throws IOException if the model cannot be read; the message says which
   */
  CriticHistogram criticHistogram(CellOutcome outcome, CriticInput input, long seed)
      throws IOException {
    int[] asking = EvaluationItems.of(ground.data().dataset(), ground.part()).queries();
    int[] texts = new int[asking.length];
    for (int i = 0; i < asking.length; i++) {
      texts[i] = ground.data().texts().identity()[asking[i]];
    }
    try (OpenModel model = open(outcome)) {
      if (!(model.function() instanceof CmimhHashFunction networks)) {
        throw new IllegalArgumentException("Only CMIMH has a critic, not " + outcome.run());
      }
      FloatMatrix images = ground.data().features().images().select(asking);
      FloatMatrix words = ground.data().features().texts().select(asking);
      return CriticHistogram.of(
          networks.criticScores(
              networks.imageLogits(images), networks.textLogits(words), input, seed),
          texts);
    }
  }

  /** Steps of a training of CMIMH. */
  long steps(CellOutcome outcome) {
    List<EpochReport> epochs = store.epochReports(outcome.run());
    return epochs.isEmpty() ? 0 : epochs.getLast().step();
  }

  private OpenModel open(CellOutcome outcome) throws IOException {
    Run run = store.find(outcome.run());
    return OpenModel.of(
        store, run, () -> EngineRuntime.start(new ComputeDevice.Cpu()), ground.data());
  }
}
