package dev.cmimh.model.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cmimh.model.benchmark.Benchmark;
import dev.cmimh.model.benchmark.Measurement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContributedBenchmarkTest {

  @TempDir private Path home;

  /** Measures how long it was told to train. */
  private static final class Told implements Benchmark {

    @Override
    public String subject() {
      return "told";
    }

    @Override
    public void run(Duration training, Consumer<Measurement> report) {
      SequencedMap<String, Object> settings = new LinkedHashMap<>();
      settings.put("threads", 2);
      settings.put("platform", "paper");
      report.accept(new Measurement("told/seconds", settings, training.toSeconds(), "s"));
    }
  }

  @Test
  void contributedSubjectIsPrintedAsTheOwnOnesAre() throws Exception {
    CommandRun run =
        CommandRun.of(home, List.of(new Told()), "bench", "told", "--seconds", "7", "--json");

    assertThat(run.exitCode()).isZero();
    JsonNode line = run.json().getFirst();
    assertThat(line.get("bench").asText()).isEqualTo("told/seconds");
    assertThat(line.get("threads").asInt()).isEqualTo(2);
    assertThat(line.get("platform").asText()).isEqualTo("paper");
    assertThat(line.get("value").asDouble()).isEqualTo(7);
    assertThat(line.get("unit").asText()).isEqualTo("s");
  }

  @Test
  void unknownSubjectIsToldWithAllThatThereAre() {
    CommandRun run = CommandRun.of(home, List.of(new Told()), "bench", "juggling");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'juggling'", "train, search, evaluate, runs, told");
  }

  @Test
  void trainingForLessThanNoTimeIsRefused() {
    CommandRun run = CommandRun.of(home, List.of(new Told()), "bench", "told", "--seconds", "-1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("at least 0, but are -1");
  }
}
