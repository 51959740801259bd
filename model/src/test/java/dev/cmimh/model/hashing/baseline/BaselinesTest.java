package dev.cmimh.model.hashing.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaselinesTest {

  private static final int BITS = 16;
  private static final MethodSettings SETTINGS = MethodSettings.usual(BITS, 5);

  static Stream<HashingMethod> methods() {
    return new Baselines().all().stream();
  }

  /**
   * The planted features have few dimensions and little noise, so there is nothing to over-fit; and
   * few pairs, so that a step of a network has to be long.
   */
  private static MethodSettings settings(HashingMethod method, int bits, double epochs) {
    Map<String, Double> wished =
        Map.of("ridge", 1e-4, "epochs", epochs, "width", 128.0, "batch", 64.0);
    Map<String, Double> values = new HashMap<>();
    for (SettingRange setting : method.settings()) {
      if (wished.containsKey(setting.name())) {
        values.put(setting.name(), wished.get(setting.name()));
      }
    }
    if (method.name().equals("ucch")) {
      values.put("learning-rate", 3e-3);
    }
    return new MethodSettings(bits, 5, values);
  }

  /** Enough to learn from. */
  private static MethodSettings enough(HashingMethod method) {
    return settings(method, BITS, 40);
  }

  /** For what does not depend on how well a method has learned. */
  private static MethodSettings quick(HashingMethod method) {
    return settings(method, BITS, 2);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aPlantedCommonSubspaceIsFoundByAlmostEveryQuery(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();

    Map<Task, PlantedPairs.Figure> figures =
        planted.retrieval(method.fit(enough(method), planted.training(), FittingWatch.none()));

    assertThat(figures).hasSize(Task.values().length);
    assertThat(figures.values()).allSatisfy(f -> assertThat(f.value()).isGreaterThan(0.9));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void independentViewsFindOneAnotherByChanceAlone(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.independent();

    Map<Task, PlantedPairs.Figure> figures =
        planted.retrieval(method.fit(enough(method), planted.training(), FittingWatch.none()));

    for (Task task : List.of(Task.IMAGE_TO_TEXT, Task.TEXT_TO_IMAGE)) {
      PlantedPairs.Figure figure = figures.get(task);
      assertThat(figure.value()).as(task.label()).isCloseTo(figure.chance(), within(0.06));
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whatWasLearnedComesBackFromAFileBitForBit(HashingMethod method, @TempDir Path folder)
      throws IOException {
    PlantedPairs planted = PlantedPairs.common();
    LearnedHash learned = method.fit(quick(method), planted.training(), FittingWatch.none());
    Path file = folder.resolve("model.safetensors");

    SafetensorsFile.write(file, learned.content());
    LearnedHash read = method.read(SafetensorsFile.read(file));

    assertThat(read.bits()).isEqualTo(BITS);
    assertThat(read.imageLogits(planted.images()).toArray())
        .containsExactly(learned.imageLogits(planted.images()).toArray());
    assertThat(read.textLogits(planted.texts()).toArray())
        .containsExactly(learned.textLogits(planted.texts()).toArray());
    assertThat(read.pairEncoder().isPresent()).isEqualTo(learned.pairEncoder().isPresent());
    assertThat(reading(read)).containsExactly(reading(learned));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anotherFileIsRefused(HashingMethod method) {
    SafetensorsFile.Content other =
        new SafetensorsFile.Content(Map.of(), Map.of("format", "cmimh-checkpoint-1"));

    assertThatThrownBy(() -> method.read(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cmimh-checkpoint-1");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theSameSettingsAndPairsGiveTheSameCodes(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();

    LearnedHash once = method.fit(quick(method), planted.training(), FittingWatch.none());
    LearnedHash again = method.fit(quick(method), planted.training(), FittingWatch.none());

    assertThat(again.imageLogits(planted.images()).toArray())
        .containsExactly(once.imageLogits(planted.images()).toArray());
    assertThat(again.textLogits(planted.texts()).toArray())
        .containsExactly(once.textLogits(planted.texts()).toArray());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void anItemAloneGetsTheCodeThatItGetsAmongOthers(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();
    LearnedHash learned = method.fit(quick(method), planted.training(), FittingWatch.none());

    assertThat(learned.imageLogits(planted.images().select(new int[] {7})).row(0))
        .containsExactly(learned.imageLogits(planted.images()).row(7));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aRoundIsTheLastOneWhenThePersonWishesSo(HashingMethod method) {
    List<Integer> rounds = new ArrayList<>();
    FittingWatch watch = new FittingWatch((done, _, _) -> rounds.add(done), () -> true);

    assertThatThrownBy(() -> method.fit(quick(method), PlantedPairs.common().training(), watch))
        .isInstanceOf(CancellationException.class);
    assertThat(rounds).containsExactly(1);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void moreBitsThanASpaceHasDimensionsAreLearnedAllTheSame(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();

    LearnedHash learned =
        method.fit(settings(method, 40, 2), planted.training(), FittingWatch.none());

    assertThat(learned.bits()).isEqualTo(40);
    for (float logit : learned.textLogits(planted.texts()).toArray()) {
      assertThat(logit).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aCodeCanBeReadBackIntoTextFeatures(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();
    TrainingPairs pairs = planted.training();
    LearnedHash learned = method.fit(enough(method), pairs, FittingWatch.none());

    FloatMatrix read =
        learned.decodeTexts(signs(learned.textLogits(pairs.texts())), pairs.texts().columns());

    assertThat(meanSquare(read, pairs.texts())).isLessThan(0.3 * spread(pairs.texts()));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everySettingStatesARangeInWhichItsUsualValueLies(HashingMethod method) {
    assertThat(method.settings())
        .isNotEmpty()
        .allSatisfy(
            setting -> {
              assertThat(setting.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(setting.meaning()).endsWith(".");
              Map<String, Double> tooMuch = Map.of(setting.name(), setting.most() + 1);
              assertThatThrownBy(
                      () ->
                          new MethodSettings(BITS, 1, tooMuch)
                              .requireWithin(method.label(), method.settings()))
                  .hasMessageContaining(setting.name());
            });
  }

  @ParameterizedTest
  @MethodSource("methods")
  void queriesThatHaveOtherTextsAreAnsweredTheSameByTheirImages(HashingMethod method) {
    PlantedPairs planted = PlantedPairs.common();
    LearnedHash learned = method.fit(quick(method), planted.training(), FittingWatch.none());

    Map<Task, PlantedPairs.Figure> honest = planted.retrieval(learned);
    Map<Task, PlantedPairs.Figure> turned = planted.withQueryTextsTurnedAround().retrieval(learned);

    assertThat(turned.get(Task.IMAGE_TO_TEXT)).isEqualTo(honest.get(Task.IMAGE_TO_TEXT));
    assertThat(turned.get(Task.IMAGE_TO_IMAGE)).isEqualTo(honest.get(Task.IMAGE_TO_IMAGE));
    assertThat(turned.get(Task.TEXT_TO_IMAGE)).isNotEqualTo(honest.get(Task.TEXT_TO_IMAGE));
  }

  @Test
  void decorrelatedScoresHaveSignsThatCorrelateLess() {
    DMatrixRMaj independent = Codes.gaussian(2_000, 8, 1);
    DMatrixRMaj mixed = CommonOps_DDRM.mult(independent, alike(8, 0.5), null);

    double before = correlationError(Codes.signs(mixed));
    double after = correlationError(Codes.signs(Decorrelation.apply(mixed)));

    assertThat(before).isGreaterThan(0.05);
    assertThat(after).isLessThan(before / 10);
  }

  @Test
  void dualViewHashingLearnsMoreBitsThanThereAreDirections() {
    PlantedPairs planted = PlantedPairs.common();

    LearnedHash learned =
        new Pdh().fit(settings(new Pdh(), 40, 2), planted.training(), FittingWatch.none());

    FloatMatrix logits = learned.textLogits(planted.texts());
    for (int bit = 0; bit < 40; bit++) {
      int column = bit;
      long set =
          IntStream.range(0, logits.rows()).filter(row -> logits.at(row, column) > 0).count();
      assertThat(set).as("items that set bit %d", bit).isBetween(1L, logits.rows() - 1L);
    }
  }

  @Test
  void directionsWhoseCorrelationIsRoundingAreLeftOut() {
    PlantedPairs planted = PlantedPairs.common();
    FloatMatrix twice = twice(planted.training().texts());
    TrainingPairs pairs =
        new TrainingPairs(
            twice(planted.training().images()), twice, planted.training().textIdentity());

    CanonicalViews views = CanonicalViews.fit(pairs, 32, 1e-4);

    assertThat(views.textDirections().numCols).isEqualTo(16);
  }

  @Test
  void theRidgeThatIsChosenIsTheOneAfterWhichHeldOutPairsFindEachOther() {
    PlantedPairs planted = PlantedPairs.common();
    MethodSettings settings = MethodSettings.usual(BITS, 5);
    Acq method = new Acq();

    MethodSettings settled =
        RidgeChoice.settled(
            settings,
            planted.training(),
            FittingWatch.none(),
            (tried, pairs, watch) ->
                tried.number(RidgeChoice.RIDGE) == 0.01
                    ? method.fit(tried, pairs, watch)
                    : method.fit(tried, unpaired(pairs), watch));

    assertThat(settled.number(RidgeChoice.RIDGE)).isEqualTo(0.01);
  }

  @Test
  void aChoiceOfTheRidgeEndsWhenThePersonWishesSo() {
    FittingWatch watch = new FittingWatch((_, _, _) -> {}, () -> true);

    assertThatThrownBy(() -> new Acq().fit(SETTINGS, PlantedPairs.common().training(), watch))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void picturesOfOneTextAreHeldOutTogether() {
    PlantedPairs planted = PlantedPairs.common();
    TrainingPairs pairs =
        new TrainingPairs(
            planted.training().images(),
            planted.training().texts(),
            IntStream.range(0, PlantedPairs.TRAINING).map(row -> row / 4).toArray());

    HeldOutPairs parts = HeldOutPairs.fifth(pairs, 1);

    assertThat(parts.heldOut().size()).isEqualTo(PlantedPairs.TRAINING / 5);
    assertThat(parts.training().textIdentity())
        .doesNotContain(parts.heldOut().textIdentity())
        .hasSize(PlantedPairs.TRAINING * 4 / 5);
  }

  @Test
  void anOwnPairThatIsNearestHasRankOneAndTiesHaveTheMiddleOne() {
    DMatrixRMaj codes = new DMatrixRMaj(new double[][] {{1, 1}, {1, -1}, {-1, -1}});
    DMatrixRMaj alike = new DMatrixRMaj(new double[][] {{1, 1}, {1, 1}, {1, 1}});

    assertThat(OwnPairRank.meanReciprocal(codes, codes)).isEqualTo(1);
    assertThat(OwnPairRank.meanReciprocal(alike, alike)).isEqualTo(0.5);
  }

  @Test
  void aSettingThatAMethodDoesNotHaveIsNamedBesideThoseItHas() {
    MethodSettings settings = new MethodSettings(BITS, 1, Map.of("depth", 2.0));

    assertThatThrownBy(() -> settings.requireWithin("CMFH", new Cmfh().settings()))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "CMFH has no setting called depth; it has [rounds, projection-weight, penalty,"
                + " feature-norm]");
  }

  @Test
  void everyRoundOfCollectiveFactorisationLowersItsObjective() {
    assertNeverRises(objectives(new Cmfh(), PlantedPairs.independent()), 100);
  }

  @Test
  void everyRoundOfCoQuantisationLowersItsObjective() {
    assertNeverRises(objectives(new Acq(), PlantedPairs.independent()), 3);
  }

  @Test
  void theCodeOfATrainingPairIsTheSignOfItsLatentRow() {
    PlantedPairs planted = PlantedPairs.common();
    TrainingPairs pairs = planted.training();
    CentredRows images = CentredRows.of(pairs.images());
    CentredRows texts = CentredRows.of(pairs.texts());
    CollectiveFactors factors =
        CollectiveFactors.begin(
            images,
            texts,
            0.1,
            new CollectiveFactors.Weights(100, 0.01),
            Codes.gaussian(pairs.size(), BITS, SETTINGS.seed()));
    for (int round = 0; round < 100; round++) {
      factors.update();
    }
    DMatrixRMaj latent = CommonOps_DDRM.mult(images.values(), factors.imageShare(), null);
    CommonOps_DDRM.multAdd(texts.values(), factors.textShare(), latent);

    LearnedHash learned = new Cmfh().fit(SETTINGS, pairs, FittingWatch.none());
    FloatMatrix outOfSample =
        learned.pairEncoder().orElseThrow().pairLogits(pairs.images(), pairs.texts());

    for (int i = 0; i < latent.data.length; i++) {
      assertThat(outOfSample.toArray()[i] > 0).isEqualTo(latent.data[i] > 0);
    }
  }

  @Test
  void theRotationsOfAProcrustesProblemAreOrthogonal() {
    DMatrixRMaj rotation = Procrustes.rotation(Codes.gaussian(6, 9, 3));

    assertThat(
            MatrixFeatures_DDRM.isIdentity(
                CommonOps_DDRM.multTransB(rotation, rotation, null), 1e-10))
        .isTrue();
  }

  @Test
  void aRotatedCloudIsTurnedBackByTheProcrustesRotation() {
    DMatrixRMaj points = Codes.gaussian(50, 5, 1);
    DMatrixRMaj turn = Procrustes.rotation(Codes.gaussian(5, 5, 2));
    DMatrixRMaj turned = CommonOps_DDRM.mult(points, turn, null);

    DMatrixRMaj found = Procrustes.rotation(CommonOps_DDRM.multTransA(points, turned, null));

    assertThat(MatrixFeatures_DDRM.isIdentical(found, turn, 1e-10)).isTrue();
  }

  @Test
  void aMachinePerBitTellsBitsThatAreLinearInTheRows() {
    CentredRows rows = CentredRows.of(PlantedPairs.common().training().images());
    DMatrixRMaj planted = Codes.gaussian(rows.values().numCols, BITS, 4);
    DMatrixRMaj bits = Codes.signs(CommonOps_DDRM.mult(rows.values(), planted, null));

    DMatrixRMaj learned = new BitMachines(rows, 100).learn(bits, 1);

    DMatrixRMaj told = Codes.signs(CommonOps_DDRM.mult(rows.values(), learned, null));
    assertThat(Codes.difference(told, bits)).isLessThan(bits.getNumElements() / 50);
  }

  private static DMatrixRMaj alike(int size, double share) {
    DMatrixRMaj mixing = CommonOps_DDRM.identity(size);
    CommonOps_DDRM.add(mixing, share);
    return mixing;
  }

  private static double correlationError(DMatrixRMaj codes) {
    DMatrixRMaj gram = CommonOps_DDRM.multTransA(codes, codes, null);
    CommonOps_DDRM.divide(gram, codes.numRows);
    CommonOps_DDRM.subtractEquals(gram, CommonOps_DDRM.identity(codes.numCols));
    return VectorVectorMult_DDRM.innerProd(gram, gram) / gram.getNumElements();
  }

  private static FloatMatrix twice(FloatMatrix rows) {
    float[] values = new float[rows.rows() * rows.columns() * 2];
    for (int row = 0; row < rows.rows(); row++) {
      rows.copyRow(row, values, row * 2 * rows.columns());
      rows.copyRow(row, values, (row * 2 + 1) * rows.columns());
    }
    return FloatMatrix.of(rows.rows(), 2 * rows.columns(), values);
  }

  private static TrainingPairs unpaired(TrainingPairs pairs) {
    int[] backwards = IntStream.range(0, pairs.size()).map(row -> pairs.size() - 1 - row).toArray();
    return new TrainingPairs(pairs.images(), pairs.texts().select(backwards), backwards);
  }

  private static List<Double> objectives(HashingMethod method, PlantedPairs planted) {
    List<Double> objectives = new ArrayList<>();
    method.fit(
        SETTINGS,
        planted.training(),
        new FittingWatch((_, _, objective) -> objectives.add(objective), () -> false));
    return objectives;
  }

  private static void assertNeverRises(List<Double> objectives, int atLeast) {
    assertThat(objectives).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(objectives.getLast()).isLessThan(objectives.getFirst());
    for (int round = 1; round < objectives.size(); round++) {
      double before = objectives.get(round - 1);
      assertThat(objectives.get(round)).isLessThanOrEqualTo(before + 1e-9 * before);
    }
  }

  private static float[] reading(LearnedHash hash) {
    float[] code = new float[BITS];
    code[3] = 1;
    return hash.decodeTexts(FloatMatrix.of(1, BITS, code), 16).toArray();
  }

  private static FloatMatrix signs(FloatMatrix logits) {
    float[] signs = logits.toArray();
    for (int i = 0; i < signs.length; i++) {
      signs[i] = signs[i] > 0 ? 1 : -1;
    }
    return FloatMatrix.of(logits.rows(), logits.columns(), signs);
  }

  private static double meanSquare(FloatMatrix one, FloatMatrix other) {
    float[] a = one.toArray();
    float[] b = other.toArray();
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
    }
    return sum / a.length;
  }

  private static double spread(FloatMatrix rows) {
    CentredRows centred = CentredRows.of(rows);
    return centred.norm() * centred.norm() / rows.columns();
  }
}
