package dev.cmimh.model.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.workbench.ColouredPairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {

  @TempDir private Path folder;
  private Path home;
  private Path pairs;

  @BeforeEach
  void writePairs() throws IOException {
    home = folder.resolve("home");
    pairs = folder.resolve("pairs");
    ColouredPairs.write(pairs);
  }

  @Test
  void aStudyLeavesPageFiguresAndTablesAndIsNotTrainedTwice() throws IOException {
    CommandRun first = study(home, "first", "rivals", "--json");
    CommandRun again = study(home, "again", "rivals");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.jsonWith("seed")).hasSize(6).allMatch(cell -> text(cell, "failure").isEmpty());
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(runs()).as("runs of both studies").isEqualTo(6);
    assertThat(read("again", "rivals.csv"))
        .isEqualTo(read("first", "rivals.csv"))
        .contains("CMIMH,8,Txt->Txt mAP@1000,", "ACQ,8,Img->Txt mAP@50,");
    assertThat(read("first", "rivals-trainings.csv")).contains("CVH,8,1,");
    assertThat(read("first", "rivals-8-bits.svg")).startsWith("<svg");
    assertThat(read("first", "rivals.html"))
        .contains("its test queries", "do not compare", "mAP@1000", "chance", "(1)");
  }

  @Test
  void theSameSeedsGiveTheSameFiguresElsewhere() throws IOException {
    study(home, "here", "rivals");
    study(folder.resolve("other"), "there", "rivals");

    assertThat(read("there", "rivals.csv").lines().filter(StudyCommandTest::repeats).toList())
        .hasSizeGreaterThan(70)
        .isEqualTo(read("here", "rivals.csv").lines().filter(StudyCommandTest::repeats).toList());
  }

  @Test
  void aTrainingThatFailsIsNamedAndLeavesTheOthersAlone() throws IOException {
    CommandRun run = study(home, "sizes", "training-size");

    assertThat(run.exitCode()).isEqualTo(ExitCode.TRAINING_FAILED);
    assertThat(run.err()).contains("250 pairs, 8 bits, seed 1: ");
    assertThat(read("sizes", "training-size.html"))
        .contains("Missing: 250 pairs, 8 bits, seed 1 has failed.", "all pairs, 8 bits");
  }

  @Test
  void theStudiesAreListedWithWhatTheyAsk() {
    CommandRun run = CommandRun.of(home, "study", "--list", "--seeds", "1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("components", "(16 trainings)", "critic-input", "independence", "kl-weight");
  }

  @Test
  void aStudyThatThereIsNotIsNamedBesideThoseThatThereAre() {
    CommandRun run = CommandRun.of(home, "study", "colours");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("There is no study called colours; there are rivals,");
  }

  private CommandRun study(Path runs, String out, String name, String... further) {
    String[] arguments = {
      "study",
      name,
      "--data",
      pairs.toString(),
      "--bits",
      "8",
      "--seeds",
      "1",
      "--epochs",
      "1",
      "--out",
      folder.resolve(out).toString()
    };
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + further.length);
    System.arraycopy(further, 0, all, arguments.length, further.length);
    return CommandRun.of(runs, all);
  }

  private long runs() throws IOException {
    return CommandRun.of(home, "runs", "--json").json().size();
  }

  /** How long a training took is another each time. */
  private static boolean repeats(String line) {
    return !line.contains(",seconds,");
  }

  private static String text(com.fasterxml.jackson.databind.JsonNode node, String field) {
    return node.get(field).asText();
  }

  private String read(String out, String file) throws IOException {
    return Files.readString(folder.resolve(out).resolve(file));
  }
}
