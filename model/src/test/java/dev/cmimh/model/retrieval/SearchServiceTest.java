package dev.cmimh.model.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchServiceTest {

  private static final int BITS = 12;
  private static final int ITEMS = 60;
  private static final int TEXTS = 20;

  private final Random random = new Random(3);
  private final FloatMatrix images = features(ITEMS);
  private final FloatMatrix texts = features(TEXTS).select(identity());
  private final SearchService service =
      new SearchService(
          new SignedFeatures(),
          ItemCodes.of(new SignedFeatures(), images, texts, DistinctTexts.of(identity())),
          DistinctTexts.of(identity()),
          2);

  @ParameterizedTest
  @EnumSource(Modality.class)
  void picturesComeInTheOrderOfTheirHammingDistance(Modality asking) {
    float[] query = features(1).row(0);
    float[] logits = SignedFeatures.logits(asking, query);

    SearchAnswer answer =
        service.search(new EncodedQuery(asking, query), Modality.IMAGE, RankingMode.HAMMING, ITEMS);

    assertThat(answer.hits())
        .extracting(SearchAnswer.Hit::item)
        .containsExactlyElementsOf(
            IntStream.range(0, ITEMS)
                .boxed()
                .sorted(Comparator.comparingInt(item -> distance(logits, images.row(item))))
                .toList());
    assertThat(answer.hits())
        .allSatisfy(
            hit -> assertThat(hit.distance()).isEqualTo(distance(logits, images.row(hit.item()))));
  }

  @Test
  void asymmetricOrderIsThatOfTheExpectedInnerProduct() {
    float[] query = features(1).row(0);

    SearchAnswer answer =
        service.search(
            new EncodedQuery(Modality.IMAGE, query), Modality.IMAGE, RankingMode.ASYMMETRIC, ITEMS);

    Comparator<Integer> byScore =
        Comparator.comparingDouble(item -> -expectedInnerProduct(query, images.row(item)));
    assertThat(answer.hits())
        .extracting(SearchAnswer.Hit::item)
        .containsExactlyElementsOf(IntStream.range(0, ITEMS).boxed().sorted(byScore).toList());
    assertThat(answer.hits())
        .allSatisfy(
            hit -> assertThat(hit.distance()).isEqualTo(distance(query, images.row(hit.item()))));
  }

  @Test
  void picturesThatShareATextAreOneAnswerAmongTexts() {
    float[] query = features(1).row(0);
    float[] logits = SignedFeatures.logits(Modality.TEXT, query);

    SearchAnswer answer =
        service.search(
            new EncodedQuery(Modality.TEXT, query), Modality.TEXT, RankingMode.HAMMING, ITEMS);

    // Item i has text i % TEXTS, so the first item of every text is one of the first TEXTS items.
    assertThat(answer.hits())
        .extracting(SearchAnswer.Hit::item)
        .containsExactlyElementsOf(
            IntStream.range(0, TEXTS)
                .boxed()
                .sorted(
                    Comparator.comparingInt(
                        item ->
                            distance(
                                logits, SignedFeatures.logits(Modality.TEXT, texts.row(item)))))
                .toList());
  }

  @Test
  void agreeingBitsAreThoseThatTheQueryHasToo() {
    float[] query = features(1).row(0);

    SearchAnswer answer =
        service.search(
            new EncodedQuery(Modality.IMAGE, query), Modality.IMAGE, RankingMode.HAMMING, 7);

    assertThat(answer.code().digits()).isEqualTo(digits(query));
    assertThat(answer.code().agrees()).doesNotContain(false);
    for (SearchAnswer.Hit hit : answer.hits()) {
      float[] found = images.row(hit.item());
      assertThat(hit.bits().digits()).isEqualTo(digits(found));
      for (int bit = 0; bit < BITS; bit++) {
        assertThat(hit.bits().agrees()[bit]).isEqualTo((query[bit] > 0) == (found[bit] > 0));
      }
    }
  }

  @Test
  void thePictureItselfComesFirst() {
    SearchAnswer answer =
        service.search(
            new EncodedQuery(Modality.IMAGE, images.row(41)),
            Modality.IMAGE,
            RankingMode.ASYMMETRIC,
            1);

    assertThat(answer.hits()).hasSize(1);
    assertThat(answer.hits().getFirst().item()).isEqualTo(41);
    assertThat(answer.hits().getFirst().distance()).isZero();
  }

  @ParameterizedTest
  @EnumSource(RankingMode.class)
  void whereMoreIsWantedThanThereIsEverythingIsFound(RankingMode mode) {
    EncodedQuery query = new EncodedQuery(Modality.TEXT, features(1).row(0));

    List<SearchAnswer.Hit> pictures = service.search(query, Modality.IMAGE, mode, 500).hits();
    List<SearchAnswer.Hit> tags = service.search(query, Modality.TEXT, mode, 500).hits();

    assertThat(pictures).extracting(SearchAnswer.Hit::item).doesNotHaveDuplicates().hasSize(ITEMS);
    assertThat(tags).extracting(SearchAnswer.Hit::item).doesNotHaveDuplicates().hasSize(TEXTS);
  }

  @ParameterizedTest
  @EnumSource(RankingMode.class)
  void aRadiusLeavesOutWhatIsFartherAndKeepsTheOrder(RankingMode mode) {
    EncodedQuery query = new EncodedQuery(Modality.IMAGE, features(1).row(0));
    List<SearchAnswer.Hit> all = service.search(query, Modality.IMAGE, mode, ITEMS).hits();
    List<Integer> near =
        all.stream().filter(hit -> hit.distance() <= 5).map(SearchAnswer.Hit::item).toList();

    assertThat(near).hasSizeBetween(4, ITEMS - 1);
    assertThat(service.search(query, Modality.IMAGE, mode, ITEMS, 5).hits())
        .extracting(SearchAnswer.Hit::item)
        .containsExactlyElementsOf(near);
    assertThat(service.search(query, Modality.IMAGE, mode, 3, 5).hits())
        .extracting(SearchAnswer.Hit::item)
        .containsExactlyElementsOf(near.subList(0, 3));
  }

  private FloatMatrix features(int rows) {
    float[] values = new float[rows * BITS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatMatrix.of(rows, BITS, values);
  }

  private static int[] identity() {
    return IntStream.range(0, ITEMS).map(item -> item % TEXTS).toArray();
  }

  private static int distance(float[] one, float[] other) {
    return (int) IntStream.range(0, BITS).filter(bit -> (one[bit] > 0) != (other[bit] > 0)).count();
  }

  private static double expectedInnerProduct(float[] logits, float[] code) {
    return IntStream.range(0, BITS)
        .mapToDouble(bit -> Math.tanh(logits[bit] / 2.0) * (code[bit] > 0 ? 1 : -1))
        .sum();
  }

  private static String digits(float[] logits) {
    StringBuilder digits = new StringBuilder();
    for (float logit : logits) {
      digits.append(logit > 0 ? '1' : '0');
    }
    return digits.toString();
  }

  /** Features of pictures are their logits; those of texts are so with the other sign. */
  private static final class SignedFeatures implements HashFunction {

    static float[] logits(Modality modality, float[] features) {
      float[] logits = features.clone();
      for (int i = 0; i < logits.length && modality == Modality.TEXT; i++) {
        logits[i] = -logits[i];
      }
      return logits;
    }

    @Override
    public int bits() {
      return BITS;
    }

    @Override
    public FloatMatrix imageLogits(FloatMatrix features) {
      return features;
    }

    @Override
    public FloatMatrix textLogits(FloatMatrix features) {
      float[] logits = new float[features.rows() * BITS];
      for (int row = 0; row < features.rows(); row++) {
        System.arraycopy(logits(Modality.TEXT, features.row(row)), 0, logits, row * BITS, BITS);
      }
      return FloatMatrix.of(features.rows(), BITS, logits);
    }
  }
}
