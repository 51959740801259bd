package dev.cmimh.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

  private static final Rounds ONCE = new Rounds(Duration.ZERO, Duration.ZERO, 1);

  @Test
  void searchIsMeasuredInEveryCombination() {
    List<Measurement> measurements = new ArrayList<>();

    new SearchBenchmark(List.of(64, 128), List.of(1_500, 3_000), List.of(1, 2), ONCE)
        .run(measurements::add);

    assertThat(measurements).hasSize(2 * 2 * 2 * 3).doesNotHaveDuplicates();
    assertThat(measurements)
        .extracting(Measurement::bench, Measurement::unit)
        .startsWith(
            tuple("search/top10", "ns/code"),
            tuple("search/top1000", "ns/code"),
            tuple("search/batch100", "queries/s"));
    assertThat(measurements)
        .allSatisfy(
            measurement -> {
              assertThat(measurement.value()).isPositive().isFinite();
              assertThat(measurement.settings().sequencedKeySet())
                  .containsExactly("bits", "codes", "threads");
            });
    assertThat(measurements.getLast().settings())
        .containsEntry("bits", 128)
        .containsEntry("codes", 3_000)
        .containsEntry("threads", 2);
  }

  @Test
  void aStepIsMeasuredBesideItsMatrixProductsAlone() {
    List<Measurement> measurements = new ArrayList<>();

    new TrainingBenchmark(List.of(8), List.of(1, 2), 4)
        .run(EngineRuntime.start(new ComputeDevice.Cpu()), measurements::add);

    assertThat(measurements)
        .extracting(Measurement::bench)
        .containsExactly("train/products", "train/step", "train/products", "train/step");
    assertThat(measurements)
        .allSatisfy(
            measurement -> {
              assertThat(measurement.value()).isPositive().isFinite();
              assertThat(measurement.settings().sequencedKeySet())
                  .containsExactly("bits", "batch", "threads");
            });
    assertThat(measurements.getLast().parts().sequencedKeySet())
        .containsExactly("forward", "backward", "optimizer", "classifier");
  }

  @Test
  void theListOfRunsIsMeasuredOnAStoreOfItsOwn() throws java.io.IOException {
    List<Measurement> measurements = new ArrayList<>();

    new RunsBenchmark(3, 2, 2, ONCE).run(measurements::add);

    assertThat(measurements)
        .extracting(Measurement::bench)
        .containsExactly("runs/store", "runs/open", "runs/all", "runs/filter", "runs/sort");
    assertThat(measurements)
        .allSatisfy(
            measurement -> {
              assertThat(measurement.value()).isPositive().isFinite();
              assertThat(measurement.settings()).containsEntry("runs", 3);
              assertThat(measurement.unit()).isEqualTo("s");
            });
  }

  @Test
  void evaluationIsMeasuredInEveryCombination() {
    List<Measurement> measurements = new ArrayList<>();

    new EvaluationBenchmark(List.of(32, 128), List.of(1, 2), 20, 500, 24, ONCE)
        .run(measurements::add);

    assertThat(measurements)
        .hasSize(4)
        .allSatisfy(
            measurement -> {
              assertThat(measurement.bench()).isEqualTo("evaluate/map1000");
              assertThat(measurement.unit()).isEqualTo("s");
              assertThat(measurement.value()).isPositive().isFinite();
              assertThat(measurement.settings().sequencedKeySet())
                  .containsExactly("bits", "queries", "codes", "labels", "threads");
            });
  }

  @Test
  void measuresAfterTheWarmUpAndAtLeastSoManyRounds() {
    List<Integer> rounds = new ArrayList<>();

    new Rounds(Duration.ZERO, Duration.ZERO, 7)
        .medianSeconds(
            round -> {
              rounds.add(round);
              return round;
            });

    assertThat(rounds).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }
}
