package dev.cmimh.model.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cmimh.model.dataset.format.MatlabFile;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodCommandTest {

  @TempDir private Path folder;
  private Path home;
  private String pairs;

  @BeforeEach
  void writePairs() throws IOException {
    home = folder.resolve("home");
    ColouredPairs.write(folder.resolve("pairs"));
    pairs = folder.resolve("pairs").toString();
  }

  @Test
  void aRunOfAnotherMethodIsTrainedEvaluatedAndSearchedByTheSameCommands() {
    CommandRun trained =
        CommandRun.of(home, "train", "--data", pairs, "--method", "cmfh", "--bits", "16");
    CommandRun evaluated = CommandRun.of(home, "evaluate", "--run", "latest");
    CommandRun found = CommandRun.of(home, "search", "--text", "green", "--top", "2");

    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.err()).contains("CMFH, 16 bits: learned from 32 pairs");
    assertThat(trained.out()).contains("mAP@50 (chance)", "encoded from both its modalities");
    assertThat(evaluated.out()).contains("Img->Txt");
    assertThat(found.out()).contains("green thing");
  }

  @Test
  void settingsOfTheMethodAreTakenAndWrongOnesNamed() {
    CommandRun few =
        CommandRun.of(
            home, "train", "--data", pairs, "--method", "cmfh", "--set", "rounds=2", "--json");
    CommandRun wrong =
        CommandRun.of(home, "train", "--data", pairs, "--method", "cmfh", "--set", "depth=2");

    assertThat(few.exitCode()).as(few.err()).isZero();
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(wrong.err()).contains("CMFH has no setting called depth; it has [rounds,");
  }

  @Test
  void aMethodThatThereIsNotIsNamedBesideThoseThatThereAre() {
    CommandRun run = CommandRun.of(home, "train", "--method", "lsh");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains(
            "There is no method called 'lsh', only cmimh, cvh, pdh, cmfh, acq, fsh,"
                + " djsrh, ucch");
  }

  @Test
  void settingsOfOtherMethodsAreRefusedForCmimh() {
    CommandRun run = CommandRun.of(home, "train", "--set", "rounds=2");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("CMIMH has an option for each of its settings");
  }

  @Test
  void aSweepOfAnotherMethodFitsEachValueAndKnowsWhatItFittedBefore() throws IOException {
    Path table = folder.resolve("trials.csv");
    CommandRun swept =
        CommandRun.of(
            home,
            "sweep",
            "--data",
            pairs,
            "--split",
            "test",
            "--method",
            "cvh",
            "--grid",
            "2,4",
            "--seeds",
            "1",
            "--csv",
            table.toString());
    CommandRun again = CommandRun.of(home, "sweep", "--resume", "latest", "--json");

    assertThat(swept.exitCode()).as(swept.err()).isZero();
    assertThat(swept.err()).contains("bits of CVH, 2 values");
    assertThat(swept.out())
        .contains("mAP@50 on test queries, in percent.", "Corr MSE", "own-pair rank")
        .doesNotContain("NaN", "private");
    assertThat(Files.readAllLines(table))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).doesNotContain("NaN"));
    assertThat(again.out())
        .contains("\"method\":\"cvh\"", "\"parameter\":\"bits\"", "\"state\":\"FINISHED\"")
        .contains("\"imagePrivateInformation\":null", "\"correlationError\":0.");
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.catalogue().list())
          .hasSize(2)
          .allSatisfy(run -> assertThat(run.run().description().method()).isEqualTo("cvh"));
    }
  }

  @Test
  void aSweepOfTrainingPairsFitsAnotherMethodToAsMany() {
    CommandRun swept =
        CommandRun.of(
            home,
            "sweep",
            "--data",
            pairs,
            "--split",
            "test",
            "--method",
            "cvh",
            "--bits",
            "4",
            "--parameter",
            "training-pairs",
            "--grid",
            "8,32",
            "--seeds",
            "1");

    assertThat(swept.exitCode()).as(swept.err()).isZero();
    assertThat(swept.err()).contains("training pairs of CVH 8, seed 1: mAP@50");
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.list())
          .extracting(run -> run.description().hyperParameters().trainingPairs())
          .containsExactlyInAnyOrder(8, 32);
    }
  }

  @Test
  void anotherMethodLearnsFromFewerPairsWhereThatIsAsked() {
    CommandRun few =
        CommandRun.of(
            home,
            "train",
            "--data",
            pairs,
            "--method",
            "cvh",
            "--bits",
            "4",
            "--training-pairs",
            "8");

    assertThat(few.exitCode()).as(few.err()).isZero();
    assertThat(few.err()).contains("CVH, 4 bits: learned from 8 pairs");
  }

  @Test
  void whatASweepOfAnotherMethodCannotVaryIsNamedBesideWhatItCan() {
    CommandRun unknown =
        CommandRun.of(home, "sweep", "--method", "acq", "--parameter", "kl-weight");
    CommandRun useless = CommandRun.of(home, "sweep", "--method", "acq", "--epochs", "3");

    CommandRun unknownOfCmimh = CommandRun.of(home, "sweep", "--parameter", "ridge");

    CommandRun resumed = CommandRun.of(home, "sweep", "--resume", "latest", "--method", "acq");

    assertThat(resumed.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(resumed.err()).contains("--method does nothing beside --resume");
    assertThat(unknownOfCmimh.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(unknownOfCmimh.err()).contains("A sweep varies kl-weight, mi-weight,");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err())
        .contains("A sweep of ACQ varies bits, training-pairs, ridge, rounds, not kl-weight");
    assertThat(useless.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(useless.err()).contains("--epochs does nothing for ACQ");
  }

  @Test
  void aRunOfAMethodFittedAtOneGoIsNotResumed() {
    CommandRun.of(home, "train", "--data", pairs, "--method", "cvh", "--bits", "4");

    CommandRun resumed = CommandRun.of(home, "train", "--resume", "latest");

    assertThat(resumed.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(resumed.err()).contains("is of the method cvh, which is fitted at one go");
  }

  @Test
  void aRunOfAnotherMethodIsRepeatedWithWhatItWasSetTo() throws Exception {
    String run =
        CommandRun.of(
                home,
                "train",
                "--data",
                pairs,
                "--method",
                "cmfh",
                "--set",
                "rounds=2",
                "--bits",
                "8",
                "--seed",
                "5",
                "--json")
            .run();

    CommandRun repeated = CommandRun.of(home, "repeat", "--run", run, "--json");

    assertThat(repeated.exitCode()).as(repeated.err()).isZero();
    JsonNode said = repeated.jsonWith("identical").getFirst();
    assertThat(said.get("identical").asBoolean()).isTrue();
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      RunDescription first = store.find(run).description();
      RunDescription second = store.find(said.get("repeated").asText()).description();
      assertThat(first.methodSettings()).containsEntry("rounds", 2.0).hasSizeGreaterThan(1);
      assertThat(first.labels()).isEqualTo("labels");
      assertThat(second.withName(first.name())).isEqualTo(first);
    }
  }

  @Test
  void aRunThatDoesNotSayWhatItWasSetToIsNotRepeated() throws Exception {
    String run =
        CommandRun.of(home, "train", "--data", pairs, "--method", "acq", "--bits", "8", "--json")
            .run();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + new ExplorerHome(home).database());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE run SET method_settings = '{}'");
    }

    CommandRun repeated = CommandRun.of(home, "repeat", "--run", run);

    assertThat(repeated.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(repeated.err()).contains("Run " + run + " does not say what the setting");
  }

  @Test
  void pairCodesAreAskedOfEveryMethodAndGiveBothTasksOfAQueryTheSameAnswers()
      throws JsonProcessingException {
    for (String method : List.of("acq", "fsh", "cmimh")) {
      CommandRun.of(home, "train", "--data", pairs, "--method", method, "--bits", "8");

      CommandRun asked = CommandRun.of(home, "evaluate", "--pair-codes", "--json");

      assertThat(asked.exitCode()).as(asked.err()).isZero();
      assertThat(values(asked, "img2txt")).isNotEmpty().isEqualTo(values(asked, "img2img"));
      assertThat(values(asked, "txt2img")).isNotEmpty().isEqualTo(values(asked, "txt2txt"));
    }
  }

  @Test
  void featuresOfAMatlabFileAreTrainedOnAndCannotBeAskedInWords() throws IOException {
    Path file = MatlabFile.sound().write(folder.resolve("features.mat"));

    CommandRun trained =
        CommandRun.of(home, "train", "--data", file.toString(), "--method", "cvh", "--bits", "4");
    CommandRun asked = CommandRun.of(home, "search", "--text", "cat");

    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.out()).contains("Img->Txt");
    assertThat(asked.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(asked.err()).contains("features without words, so nothing can be asked in words");
  }

  @Test
  void cmimhLearnsFromFeaturesOfAMatlabFileWithoutAValidationSide() throws IOException {
    Path file = MatlabFile.sound().write(folder.resolve("features.mat"));

    CommandRun trained =
        CommandRun.training(home, file, "--epochs", "1", "--batch", "8", "--bits", "8");

    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(trained.out()).contains("img2txt");
  }

  private static List<Double> values(CommandRun asked, String task) throws JsonProcessingException {
    return asked.json().stream()
        .filter(line -> line.get("task").asText().equals(task))
        .map(line -> line.get("value").asDouble())
        .toList();
  }
}
