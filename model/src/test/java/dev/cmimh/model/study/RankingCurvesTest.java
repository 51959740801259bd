package dev.cmimh.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.trial.Workers;
import dev.cmimh.model.workbench.ColouredPairs;
import dev.cmimh.model.workbench.DataOpener;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingCurvesTest {

  private static final int BITS = 6;
  private static final Task TASK = Task.TEXT_TO_IMAGE;

  @TempDir private Path folder;

  /** Every query and every item of the data base one by one, from the logits of the stored run. */
  @Test
  void areWhatCountingEachPairOfTheStoredCodesGives() throws Exception {
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    Path pairs = folder.resolve("pairs");
    ColouredPairs.write(pairs);
    OpenData data =
        new DataOpener(home, _ -> {}).open(pairs.toString(), (_, _, _) -> {}, () -> false);
    StudyGround ground = new StudyGround(pairs.toString(), data, Split.Part.TEST);
    try (RunStore store = RunStore.open(home)) {
      StudyCell cell =
          new StudyCell(
              "CVH", "cvh", DefaultRecipe.hyperParameters().with(draft -> draft.bits = BITS));
      SequencedMap<StudyCell, CellOutcome> outcomes =
          new StudyJob(store, new TrainingsHere(store, data), ground, new Workers(1, 1), _ -> {})
              .run(new Study("some", "Some", "Which?", List.of(cell)));

      RankingCurves.Line line =
          RankingCurves.of(new StudyModels(store, ground, 1), outcomes).lines().stream()
              .filter(some -> some.task() == TASK)
              .findFirst()
              .orElseThrow();

      Counted counted = Counted.of(store, data, outcomes.get(cell).run());
      assertThat(line.curve()).hasSize(BITS + 1);
      for (RankingCurves.Radius radius : line.curve()) {
        assertThat(radius.precision().mean())
            .isCloseTo(counted.precision(radius.radius()), within(1e-12));
        assertThat(radius.recall().mean())
            .isCloseTo(counted.recall(radius.radius()), within(1e-12));
      }
      Cutoff beyondAll = new Cutoff(1_000);
      assertThat(line.precision().get(beyondAll).mean())
          .isCloseTo(counted.precision(BITS), within(1e-12))
          .isCloseTo(line.chance().get(beyondAll), within(1e-12));
    }
  }

  private record Counted(FloatMatrix queries, FloatMatrix database, boolean[][] relevant) {

    static Counted of(RunStore store, OpenData data, String run) throws Exception {
      EvaluationItems items = EvaluationItems.of(data.dataset(), Split.Part.TEST);
      LabelSet labels = data.defaultLabels().orElseThrow();
      boolean[][] relevant = new boolean[items.queries().length][items.database().length];
      for (int query = 0; query < relevant.length; query++) {
        for (int item = 0; item < relevant[query].length; item++) {
          relevant[query][item] =
              share(labels.masks()[items.queries()[query]], labels.masks()[items.database()[item]]);
        }
      }
      try (OpenModel model =
          OpenModel.of(
              store,
              store.find(run),
              () -> {
                throw new AssertionError("CVH needs no engine");
              },
              data)) {
        return new Counted(
            model.function().textLogits(data.features().texts().select(items.queries())),
            model.function().imageLogits(data.features().images().select(items.database())),
            relevant);
      }
    }

    private static boolean share(long[] one, long[] other) {
      return IntStream.range(0, one.length).anyMatch(word -> (one[word] & other[word]) != 0);
    }

    double precision(int radius) {
      return mean(
          query -> {
            long found = count(query, radius, false);
            return found == 0 ? 0 : (double) count(query, radius, true) / found;
          });
    }

    double recall(int radius) {
      return mean(
          query -> {
            long all = count(query, BITS, true);
            return all == 0 ? 0 : (double) count(query, radius, true) / all;
          });
    }

    private double mean(IntToDoubleFunction figure) {
      return IntStream.range(0, queries.rows()).mapToDouble(figure).average().orElseThrow();
    }

    private long count(int query, int radius, boolean relevantOnly) {
      return IntStream.range(0, database.rows())
          .filter(item -> distance(query, item) <= radius)
          .filter(item -> !relevantOnly || relevant[query][item])
          .count();
    }

    private long distance(int query, int item) {
      return IntStream.range(0, BITS)
          .filter(bit -> (queries.at(query, bit) > 0) != (database.at(item, bit) > 0))
          .count();
    }
  }
}
