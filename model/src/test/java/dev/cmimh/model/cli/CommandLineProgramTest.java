package dev.cmimh.model.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {

  private static final int BITS = 16;
  private static final List<String> TASKS = List.of("img2txt", "txt2img", "img2img", "txt2txt");

  @TempDir private static Path folder;
  private static Path home;
  private static Path data;
  private static CommandRun trained;
  private static String run;

  @BeforeAll
  static void trainOnce() throws IOException {
    home = folder.resolve("home");
    data = folder.resolve("pairs");
    ColouredPairs.write(data);
    trained = train("--epochs", "1", "--seed", "5");
    run = trained.run();
  }

  @Test
  void trainingTellsItsRunItsEpochsItsEndAndItsFiguresAsJson() throws IOException {
    assertThat(trained.exitCode()).isZero();
    assertThat(trained.json()).first().matches(line -> line.get("event").asText().equals("run"));
    assertThat(trained.jsonWith("epoch"))
        .singleElement()
        .satisfies(
            epoch -> {
              assertThat(epoch.get("epoch").asInt()).isEqualTo(1);
              assertThat(epoch.get("step").asInt()).isEqualTo(4);
              assertThat(epoch.get("map50").size()).isEqualTo(4);
              assertThat(epoch.get("chance50").size()).isEqualTo(4);
            });
    assertThat(trained.jsonWith("state"))
        .extracting(line -> line.get("state").asText())
        .endsWith("FINISHED");
    assertThat(trained.jsonWith("task")).hasSize(12);
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.find(run).description().labels()).isEqualTo("labels");
    }
  }

  @Test
  void evaluationPrintsFourTasksAtThreeCutOffsBesideTheirChance() throws IOException {
    CommandRun evaluated =
        CommandRun.of(
            home, "evaluate", "--run", run, "--labels", "labels", "--threads", "1", "--json");

    assertThat(evaluated.exitCode()).isZero();
    assertThat(evaluated.json())
        .hasSize(12)
        .allSatisfy(
            line -> {
              assertThat(line.get("divisor").asText()).isEqualTo("hits");
              assertThat(line.get("ties").asText()).isEqualTo("expected");
              assertThat(line.get("value").asDouble()).isBetween(0.0, 1.0);
              assertThat(line.get("chance").asDouble()).isBetween(0.1, 0.5);
              assertThat(line.get("labels").asText()).isEqualTo("labels");
              assertThat(line.get("split").asText()).isEqualTo("test");
            });
    for (String task : TASKS) {
      assertThat(evaluated.json())
          .filteredOn(line -> line.get("task").asText().equals(task))
          .extracting(line -> line.get("k").asText())
          .containsExactly("50", "1000", "all");
    }
    assertThat(evaluated.json()).isEqualTo(trained.jsonWith("task"));
  }

  @Test
  void aFinishedRunIsWrittenAsTheOneThatShips() throws IOException {
    Path files = folder.resolve("starter");

    CommandRun written = CommandRun.of(home, "starter", "--run", run, "--into", files.toString());

    assertThat(written.exitCode()).isZero();
    assertThat(files).isDirectoryContaining(file -> file.endsWith("manifest.json"));
    assertThat(files).isDirectoryContaining(file -> file.endsWith("image-codes.bin"));
    assertThat(CommandRun.of(home, "--help").out())
        .as("a command for developers")
        .doesNotContain("starter");
  }

  @Test
  void theValidationSideCanAskToo() throws IOException {
    CommandRun evaluated =
        CommandRun.of(home, "evaluate", "--run", run, "--split", "validation", "--json");

    assertThat(evaluated.json())
        .hasSize(12)
        .allMatch(line -> line.get("split").asText().equals("validation"));
  }

  @Test
  void wordsFindRankedPictures() throws IOException {
    CommandRun found =
        CommandRun.of(home, "search", "--text", "red thing", "--run", run, "--top", "7", "--json");

    assertThat(found.exitCode()).isZero();
    JsonNode question = found.json().getFirst();
    assertThat(question.get("query").asText()).isEqualTo("red thing");
    assertThat(question.get("unknown")).isEmpty();
    assertThat(question.get("says")).isNotEmpty();
    assertThat(question.get("code").asText()).matches("[01]{" + BITS + "}");
    assertThat(found.jsonWith("rank")).hasSize(7);
    assertRanked(question, found.jsonWith("rank"));
  }

  @Test
  void aPictureFindsTheItemsThatItIsPartOf() throws IOException {
    String picture = data.resolve(ColouredPairs.file(9)).toString();

    CommandRun found =
        CommandRun.of(home, "search", "--image", picture, "--run", run, "--top", "48", "--json");

    List<JsonNode> hits = found.jsonWith("rank");
    assertThat(hits).hasSize(ColouredPairs.ITEMS);
    assertRanked(found.json().getFirst(), hits);
    assertThat(hits)
        .filteredOn(hit -> hit.get("id").asText().equals(ColouredPairs.file(9)))
        .singleElement()
        .satisfies(hit -> assertThat(hit.get("distance").asInt()).isZero());
  }

  @Test
  void aPictureFindsTags() throws IOException {
    String picture = data.resolve(ColouredPairs.file(1)).toString();

    CommandRun found =
        CommandRun.of(
            home,
            "search",
            "--image",
            picture,
            "--results",
            "tags",
            "--ranking",
            "asymmetric",
            "--run",
            run,
            "--json");

    assertThat(found.jsonWith("rank"))
        .hasSize(10)
        .allSatisfy(hit -> assertThat(hit.get("tags")).isNotEmpty());
  }

  @Test
  void unknownWordsAreNamedWhileTheRestIsSearched() throws IOException {
    CommandRun found =
        CommandRun.of(home, "search", "--text", "green zeppelin", "--run", run, "--json");
    CommandRun plain = CommandRun.of(home, "search", "--text", "green", "--run", run, "--json");

    assertThat(found.json().getFirst().get("unknown"))
        .extracting(JsonNode::asText)
        .containsExactly("zeppelin");
    assertThat(found.jsonWith("rank")).isNotEmpty().isEqualTo(plain.jsonWith("rank"));
  }

  @Test
  void aWordThatMeansAboutTheSameStandsForAnUnknownOneUnlessWordsAreTakenLiterally()
      throws IOException {
    CommandRun read = CommandRun.of(home, "search", "--text", "things", "--run", run, "--json");
    CommandRun plain = CommandRun.of(home, "search", "--text", "thing", "--run", run, "--json");
    CommandRun told = CommandRun.of(home, "search", "--text", "things", "--run", run);
    CommandRun literal =
        CommandRun.of(home, "search", "--text", "things", "--run", run, "--literal");

    assertThat(read.json().getFirst().get("read").get("things"))
        .extracting(JsonNode::asText)
        .containsExactly("thing");
    assertThat(read.jsonWith("rank")).isNotEmpty().isEqualTo(plain.jsonWith("rank"));
    assertThat(told.out()).contains("\"things\" is read as thing");
    assertThat(literal.exitCode()).isNotZero();
    assertThat(literal.err()).contains("None of the words [things] is known");
  }

  @Test
  void peopleReadTheUnknownWordsTheRanksAndTheDistances() {
    CommandRun found =
        CommandRun.of(home, "search", "--text", "green zeppelin", "--run", run, "--top", "3");

    assertThat(found.out().lines())
        .hasSize(6)
        .anyMatch(line -> line.contains("not known: zeppelin"))
        .anyMatch(line -> line.contains("the code says: "))
        .anyMatch(line -> line.matches(" +3\\. distance +\\d+ .*"));
  }

  @Test
  void theSameSeedGivesTheSameModelAndFiguresAndAnotherSeedAnotherModel() throws IOException {
    CommandRun again = train("--epochs", "1", "--seed", "5");
    CommandRun other = train("--epochs", "1", "--seed", "6");

    assertThat(again.jsonWith("task")).isEqualTo(trained.jsonWith("task"));
    assertThat(parameters(again.run())).isEqualTo(parameters(run));
    assertThat(parameters(other.run())).isNotEqualTo(parameters(run));
  }

  @Test
  void optionsBecomeTheSettingsOfTheRun() throws IOException {
    CommandRun changed =
        CommandRun.training(
            home,
            data,
            "--bits",
            "24",
            "--seed",
            "11",
            "--epochs",
            "2",
            "--batch",
            "16",
            "--training-pairs",
            "24",
            "--kl-weight",
            "0.5",
            "--mi-weight",
            "3",
            "--tc-weight",
            "0.02",
            "--balance-weight",
            "0.3",
            "--optimizer",
            "sgd",
            "--learning-rate",
            "0.004");

    assertThat(changed.exitCode()).isZero();
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      HyperParameters stored = store.find(changed.run()).description().hyperParameters();
      assertThat(stored.bits()).isEqualTo(24);
      assertThat(stored.seed()).isEqualTo(11);
      assertThat(stored.epochs()).isEqualTo(2);
      assertThat(stored.batchSize()).isEqualTo(16);
      assertThat(stored.trainingPairs()).isEqualTo(24);
      assertThat(stored.optimizer()).isInstanceOf(OptimizerSettings.Sgd.class);
      assertThat(stored.knobs().modalityGapWeight()).isEqualTo(0.5);
      assertThat(stored.knobs().mutualInformationWeight()).isEqualTo(3);
      assertThat(stored.knobs().totalCorrelationWeight()).isEqualTo(0.02);
      assertThat(stored.knobs().balanceWeight()).isEqualTo(0.3);
      assertThat(stored.knobs().learningRate()).isEqualTo(0.004);
      assertThat(stored.knobs().decoderLearningRate()).isEqualTo(0.004);
    }
  }

  @Test
  void goingOnWithAFinishedRunDoesNoHarm(@TempDir Path own) throws IOException {
    CommandRun first =
        CommandRun.training(own, data, "--bits", "16", "--batch", "8", "--epochs", "1");
    Path checkpoint = new ExplorerHome(own).runFolder(first.run()).resolve(CheckpointFile.NAME);
    float[] before = new CheckpointFile().read(checkpoint).trainer().parameters();

    CommandRun resumed = CommandRun.of(own, "train", "--resume", "latest", "--json");

    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.run()).isEqualTo(first.run());
    assertThat(resumed.jsonWith("task")).isEqualTo(first.jsonWith("task"));
    assertThat(new CheckpointFile().read(checkpoint).trainer().parameters()).isEqualTo(before);
    try (RunStore store = RunStore.open(new ExplorerHome(own))) {
      assertThat(store.list()).hasSize(1);
      assertThat(store.epochReports(first.run())).hasSize(1);
      assertThat(store.stepReports(first.run())).hasSize(4);
    }
  }

  private static void assertRanked(JsonNode question, List<JsonNode> hits) {
    int rank = 1;
    int last = 0;
    for (JsonNode hit : hits) {
      int distance = hit.get("distance").asInt();
      assertThat(hit.get("rank").asInt()).isEqualTo(rank++);
      assertThat(distance).isGreaterThanOrEqualTo(last);
      assertThat(hit.get("agreeing").asInt()).isEqualTo(BITS - distance);
      assertThat(differing(question.get("code").asText(), hit.get("code").asText()))
          .isEqualTo(distance);
      last = distance;
    }
  }

  private static int differing(String one, String other) {
    int differing = 0;
    for (int bit = 0; bit < BITS; bit++) {
      differing += one.charAt(bit) == other.charAt(bit) ? 0 : 1;
    }
    return differing;
  }

  private static CommandRun train(String... further) {
    String[] all = new String[further.length + 4];
    System.arraycopy(further, 0, all, 4, further.length);
    System.arraycopy(new String[] {"--bits", "" + BITS, "--batch", "8"}, 0, all, 0, 4);
    return CommandRun.training(home, data, all);
  }

  private static float[] parameters(String of) throws IOException {
    Path checkpoint = new ExplorerHome(home).runFolder(of).resolve(CheckpointFile.NAME);
    return new CheckpointFile().read(checkpoint).trainer().parameters();
  }
}
