package dev.cmimh.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.training.DefaultRecipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ClaimFindingTest {

  private static final Cutoff CUTOFF = new Cutoff(1_000);
  private static final Task TASK = Task.TEXT_TO_IMAGE;
  private static final Comparison AHEAD_OF_B =
      new Comparison("A", "B", 32, Measure.precision(TASK, CUTOFF));
  private static final Comparison AHEAD_OF_C =
      new Comparison("A", "C", 32, Measure.precision(TASK, CUTOFF));

  private final SequencedMap<StudyCell, CellOutcome> outcomes = new LinkedHashMap<>();

  @Test
  void holdsWhereEveryComparisonIsAheadByMoreThanChance() {
    row("A", .50, .52, .51, .53, .50);
    row("B", .40, .41, .42, .40, .41);
    row("C", .45, .44, .46, .47, .44);

    assertThat(finding(AHEAD_OF_B, AHEAD_OF_C).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(reasons(AHEAD_OF_B, AHEAD_OF_C))
        .contains("All 2 comparisons are ahead", "C 45.2, a lead of +6.0 (95 % interval +");
  }

  @Test
  void doesNotHoldWhereOneComparisonIsBehindByMoreThanChance() {
    row("A", .50, .52, .51, .53, .50);
    row("B", .40, .41, .42, .40, .41);
    row("C", .55, .56, .57, .58, .54);

    assertThat(finding(AHEAD_OF_B, AHEAD_OF_C).verdict()).isEqualTo(Verdict.DOES_NOT_HOLD);
    assertThat(reasons(AHEAD_OF_B, AHEAD_OF_C))
        .contains("1 of 2 comparisons are behind by more than chance", "a lead of -4.8 (");
  }

  @Test
  void isNotDecidedWhereTheSeedsDisagree() {
    row("A", .50, .40, .51, .39, .50);
    row("B", .40, .50, .42, .48, .41);

    assertThat(finding(AHEAD_OF_B).verdict()).isEqualTo(Verdict.NOT_DECIDED);
    assertThat(reasons(AHEAD_OF_B)).contains("1 of 1 comparisons are not ahead");
  }

  @Test
  void isNotDecidedByFourSeedsHoweverFarAhead() {
    row("A", .90, .91, .92, .93);
    row("B", .10, .10, .11, .12);

    assertThat(finding(AHEAD_OF_B).verdict()).isEqualTo(Verdict.NOT_DECIDED);
    assertThat(reasons(AHEAD_OF_B))
        .contains("The test needs 5 seeds and has 4: ask again with --seeds 5 or more");
  }

  @Test
  void isNotDecidedWhereTrainingsOfAComparisonHaveFailed() {
    row("A", .50, .52, .51, .53, .50);
    row("B", .40, .41, .42, .40, .41);

    assertThat(finding(AHEAD_OF_B, AHEAD_OF_C).verdict()).isEqualTo(Verdict.NOT_DECIDED);
    assertThat(reasons(AHEAD_OF_B, AHEAD_OF_C)).contains("1 of 2 comparisons have no figures");
  }

  /** p is about .03 here: enough alone, too much where it is the worst of two. */
  @Test
  void beingBehindCountsLessAmongMany() {
    row("A", .50, .50, .50, .50, .50);
    row("B", .51, .52, .50, .53, .52);
    row("C", .40, .41, .42, .40, .41);

    assertThat(finding(AHEAD_OF_B).verdict()).isEqualTo(Verdict.DOES_NOT_HOLD);
    assertThat(finding(AHEAD_OF_B, AHEAD_OF_C).verdict()).isEqualTo(Verdict.NOT_DECIDED);
  }

  @Test
  void ofAnErrorLessIsBetter() {
    errors("A", .01, .011, .012, .01, .011);
    errors("B", .02, .021, .022, .023, .02);
    Comparison smaller = new Comparison("A", "B", 32, Measure.CORRELATION_ERROR);

    assertThat(finding(smaller).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void seedsThatOnlyOneRowHasDoNotCount() {
    row("A", .50, .52, .51, .53, .50, .49, .48);
    row("B", .40, .41, .42, .40, .41);

    assertThat(finding(AHEAD_OF_B).fewestSeeds()).isEqualTo(5);
  }

  @Test
  void everyClaimComparesRowsThatItsStudyTrains() {
    Study study = Studies.named("claims", new StudyScope(List.of(16, 32), List.of(1L), 1));

    assertThat(study.claims()).hasSize(5);
    assertThat(study.claims())
        .flatExtracting(Claim::comparisons)
        .allSatisfy(
            comparison ->
                assertThat(study.cells())
                    .filteredOn(cell -> cell.bits() == comparison.bits())
                    .extracting(StudyCell::row)
                    .contains(comparison.better(), comparison.other()));
  }

  @Test
  void claimsAskForNoTrainingThatTheOtherStudiesDoNotShare() {
    StudyScope scope = new StudyScope(List.of(32), List.of(1L), 1);
    List<List<Object>> others =
        Studies.names().stream()
            .filter(name -> !name.equals("claims"))
            .flatMap(name -> Studies.named(name, scope).cells().stream())
            .map(ClaimFindingTest::training)
            .toList();

    assertThat(Studies.named("claims", scope).cells())
        .extracting(ClaimFindingTest::training)
        .doesNotHaveDuplicates()
        .isSubsetOf(others);
  }

  private static List<Object> training(StudyCell cell) {
    return List.of(cell.method(), cell.settings());
  }

  private ClaimFinding finding(Comparison... comparisons) {
    return ClaimFinding.of(new Claim("A leads", "A leads.", List.of(comparisons)), outcomes);
  }

  private String reasons(Comparison... comparisons) {
    return ClaimPages.verdict(finding(comparisons)).reasons();
  }

  private void row(String row, double... precisions) {
    for (int seed = 0; seed < precisions.length; seed++) {
      put(
          row,
          seed,
          Map.of(new CellOutcome.Ranking(TASK, CUTOFF), precisions[seed]),
          OptionalDouble.empty());
    }
  }

  private void errors(String row, double... errors) {
    for (int seed = 0; seed < errors.length; seed++) {
      put(row, seed, Map.of(), OptionalDouble.of(errors[seed]));
    }
  }

  private void put(
      String row,
      long seed,
      Map<CellOutcome.Ranking, Double> precision,
      OptionalDouble correlationError) {
    StudyCell cell =
        new StudyCell(row, "any", DefaultRecipe.hyperParameters().with(draft -> draft.seed = seed));
    outcomes.put(
        cell,
        new CellOutcome("run", precision, Map.of(), correlationError, OptionalDouble.empty(), 1));
  }
}
