package dev.cmimh.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.trial.Workers;
import dev.cmimh.model.workbench.ColouredPairs;
import dev.cmimh.model.workbench.DataOpener;
import dev.cmimh.model.workbench.OpenData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReportTest {

  private static final StudyScope SCOPE = new StudyScope(List.of(8), List.of(1L), 1);

  @TempDir private static Path folder;
  private static final List<String> TRAINED = new ArrayList<>();

  @BeforeAll
  static void studyTheClaims() throws Exception {
    ColouredPairs.write(folder.resolve("pairs"));
    TRAINED.addAll(carryOut("here", "claims"));
  }

  @Test
  void claimsAreNotDecidedByOneSeed() throws IOException {
    assertThat(read("here", "claims.html"))
        .contains(
            "where its recipe has",
            "do not compare",
            "not decided",
            "The test needs 5 seeds and has 1: ask again with --seeds 5")
        .doesNotContain("<strong>holds", "<strong>does not hold");
    assertThat(read("here", "claims-tests.csv").lines()).hasSize(1 + 4 + 8 + 6 + 3 + 6 * 4);
  }

  @Test
  void whatTheClaimsHaveTrainedServesTheOtherStudies() throws Exception {
    assertThat(TRAINED).as("trainings of the claims").hasSize(15);
    assertThat(carryOut("here", "critic-input")).as("further trainings").isEmpty();
  }

  @Test
  void criticInputShowsHowCriticsScoreAndWhatThatCosts() throws Exception {
    carryOut("here", "critic-input");

    assertThat(read("here", "critic-input-scores.csv").lines())
        .hasSize(1 + 5 * CriticHistogram.BINS)
        .anyMatch(line -> line.startsWith("20 binary samples,8,"));
    assertThat(read("here", "critic-input-scores-own-8-bits.svg")).startsWith("<svg");
    assertThat(read("here", "critic-input.html"))
        .contains("Scores of the critic", "an epoch, s", "times Bernoulli vectors");
  }

  /** All but the time that each training took, which is another each time. */
  @Test
  void doneAgainElsewhereEveryCellIsTheSame() throws Exception {
    carryOut("there", "claims");
    carryOut("here", "critic-input");
    carryOut("there", "critic-input");

    assertThat(figures("there")).hasSizeGreaterThan(15 * 12).isEqualTo(figures("here"));
    for (String file : List.of("claims-tests.csv", "critic-input-scores.csv")) {
      assertThat(read("there", file)).isEqualTo(read("here", file));
    }
  }

  /** Returns the runs that it took. */
  private static List<String> carryOut(String home, String name) throws Exception {
    ExplorerHome place = new ExplorerHome(folder.resolve(home));
    String pairs = folder.resolve("pairs").toString();
    OpenData data = new DataOpener(place, _ -> {}).open(pairs, (_, _, _) -> {}, () -> false);
    StudyGround ground = new StudyGround(pairs, data, Split.Part.TEST);
    try (RunStore store = RunStore.open(place)) {
      List<String> before = store.list().stream().map(run -> run.id()).toList();
      Study study = Studies.named(name, SCOPE);
      var outcomes =
          new StudyJob(store, new TrainingsHere(store, data), ground, new Workers(1, 1), _ -> {})
              .run(study);
      Supplement supplement =
          study.supplement().of(study, new StudyModels(store, ground, 1), outcomes);
      new StudyReport(study, ground, outcomes, supplement).write(folder.resolve(home + "-out"));
      return store.list().stream()
          .map(run -> run.id())
          .filter(run -> !before.contains(run))
          .toList();
    }
  }

  private static List<String> figures(String home) throws IOException {
    return read(home, "claims.csv").lines().filter(line -> !line.contains(",seconds,")).toList();
  }

  private static String read(String home, String file) throws IOException {
    return Files.readString(folder.resolve(home + "-out").resolve(file));
  }
}
