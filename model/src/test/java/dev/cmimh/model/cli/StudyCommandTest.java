package dev.cmimh.model.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {

  private static final int METHODS = 1 + new Baselines().all().size();

  @TempDir private static Path folder;
  private static Path home;
  private static Path pairs;
  private static CommandRun first;

  @BeforeAll
  static void studyOnce() throws IOException {
    home = folder.resolve("home");
    pairs = folder.resolve("pairs");
    ColouredPairs.write(pairs);
    first = study(home, "first", "rivals", "--json");
  }

  @Test
  void aStudyLeavesPageFiguresAndTables() throws IOException {
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.jsonWith("seed"))
        .hasSize(METHODS)
        .extracting(cell -> cell.get("failure").asText())
        .containsOnly("");
    assertThat(read("first", "rivals.csv"))
        .contains("CMIMH,8,Txt->Img mAP@1000,", "ACQ,8,Img->Txt mAP@50,");
    assertThat(read("first", "rivals-trainings.csv")).contains("CVH,8,1,");
    assertThat(read("first", "rivals-8-bits.svg")).startsWith("<svg");
    assertThat(read("first", "rivals.html"))
        .contains("its test queries", "do not compare", "mAP@1000", "chance", "(1)");
  }

  @Test
  void rivalsLeaveCurvesOfAllMethodsPerTaskAndLength() throws IOException {
    assertThat(read("first", "rivals-precision.csv").lines())
        .hasSize(1 + METHODS * Task.values().length * 15)
        .anyMatch(line -> line.startsWith("UCCH,8,Txt->Txt,1000,"));
    assertThat(read("first", "rivals-precision-recall.csv").lines())
        .hasSize(1 + METHODS * Task.values().length * (8 + 1));
    assertThat(read("first", "rivals-precision-img2txt-8-bits.svg")).startsWith("<svg");
    assertThat(read("first", "rivals-precision-recall-txt2txt-8-bits.svg")).startsWith("<svg");
    assertThat(read("first", "rivals.html"))
        .contains("Precision of the first K", "Precision against recall");
  }

  @Test
  void aStudyThatIsAskedAgainTrainsOnlyWhatIsMissing() throws IOException {
    List<String> before = runs();
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      store.catalogue().delete(before.stream().filter(run -> isAcq(store, run)).toList());
    }

    CommandRun again = study(home, "again", "rivals");

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(runs()).hasSameSizeAs(before).filteredOn(run -> !before.contains(run)).hasSize(1);
    assertThat(figures("again")).isEqualTo(figures("first"));
  }

  @Test
  void theSameSeedsGiveTheSameFiguresElsewhere() throws IOException {
    study(folder.resolve("other"), "there", "rivals");

    assertThat(figures("there")).hasSizeGreaterThan(70).isEqualTo(figures("first"));
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

  private static CommandRun study(Path runs, String out, String name, String... further) {
    List<String> usual =
        List.of(
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
            folder.resolve(out).toString());
    return CommandRun.of(
        runs, Stream.concat(usual.stream(), Stream.of(further)).toArray(String[]::new));
  }

  private static List<String> runs() {
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      return store.list().stream().map(Run::id).toList();
    }
  }

  private static boolean isAcq(RunStore store, String run) {
    return store.find(run).description().method().equals("acq");
  }

  /** Without the time that each training took, which is another each time. */
  private static List<String> figures(String out) throws IOException {
    return read(out, "rivals.csv").lines().filter(line -> !line.contains(",seconds,")).toList();
  }

  private static String read(String out, String file) throws IOException {
    return Files.readString(folder.resolve(out).resolve(file));
  }
}
