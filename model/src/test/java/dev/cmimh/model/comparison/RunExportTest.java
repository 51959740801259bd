package dev.cmimh.model.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cmimh.model.run.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExportTest {

  private static final List<RunSummary> RUNS =
      List.of(
          ExampleSummaries.written(
              ExampleSummaries.run("a", 0.5, settings -> settings.bits = 64),
              "first, \"best\"",
              List.of("gap", "paper"),
              2),
          ExampleSummaries.run("b", 0.25, settings -> settings.bits = 16));

  @TempDir private Path folder;

  @Test
  void aCsvFileHasAHeadAndARowPerRun() throws IOException {
    Path file = folder.resolve("runs.csv");

    RunExport.write(RUNS, file);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("run,name,created,state,method,tags,note,");
    assertThat(lines.get(1)).contains("gap paper,\"first, \"\"best\"\"\"");
  }

  @Test
  void aJsonFileTellsSettingsAndFigures() throws IOException {
    Path file = folder.resolve("runs.JSON");

    RunExport.write(RUNS, file);

    JsonNode first = new ObjectMapper().readTree(file.toFile()).get(0);
    assertThat(first.get("bits").asInt()).isEqualTo(64);
    assertThat(first.get("kl-weight").asDouble()).isEqualTo(0.8);
    assertThat(first.get("img2txt").asDouble()).isEqualTo(0.5);
    assertThat(first.get("test").isNull()).isTrue();
  }

  @Test
  void noRunLeavesTheHeadAlone() {
    assertThat(RunExport.csv(List.of()).lines())
        .singleElement()
        .asString()
        .startsWith("run,name,created,state,method,tags,note,");
  }

  @Test
  void aRunOfAnotherMethodTellsItsOwnSettingsAndNoneOfCmimh() {
    RunSummary run = ExampleSummaries.fitted("acq", "c", 1, Map.of("ridge", 1e-4, "rounds", 50.0));

    assertThat(RunExport.fields(run))
        .containsEntry("bits", 32)
        .containsEntry("method-settings", "ridge=0.0001 rounds=50")
        .containsEntry("kl-weight", null)
        .containsEntry("epochs", null)
        .containsEntry("learning-rate", null);
  }

  @Test
  void anotherEndingIsRefusedInWords() {
    assertThatThrownBy(() -> RunExport.write(RUNS, folder.resolve("runs.xls")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".csv or .json");
  }
}
