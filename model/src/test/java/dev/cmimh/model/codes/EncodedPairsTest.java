package dev.cmimh.model.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.ItemLogits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncodedPairsTest {

  /** Items 0 and 2 share a text. */
  private static final DistinctTexts TEXTS = DistinctTexts.of(new int[] {0, 1, 0, 2, 3});

  private static final FloatMatrix IMAGES =
      CodesOf.matrix(new float[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}});
  private static final FloatMatrix WORDS =
      CodesOf.matrix(new float[][] {{-1, 1}, {-2, 2}, {-1, 1}, {-4, 4}, {-5, 5}});

  private final Doubling function = new Doubling();

  @Test
  void whatIsKnownIsTakenOverAndOnlyTheRestEncoded() {
    int[] known = {3, 0};
    PairedLogits logits =
        new PairedLogits(
            function.imageLogits(IMAGES.select(known)), function.textLogits(WORDS.select(known)));
    function.asked.clear();

    ItemLogits all = EncodedPairs.of(known, logits).completedBy(function, IMAGES, WORDS, TEXTS);

    ItemLogits anew = ItemLogits.of(new Doubling(), IMAGES, WORDS, TEXTS);
    assertThat(all.images().toArray()).isEqualTo(anew.images().toArray());
    assertThat(all.texts().toArray()).isEqualTo(anew.texts().toArray());
    assertThat(function.asked).as("pictures, then different texts").containsExactly(3, 2);
  }

  @Test
  void wherePairsAreAllThereIsNothingIsEncoded() {
    EncodedPairs all =
        EncodedPairs.of(
            new int[] {4, 3, 2, 1, 0},
            new PairedLogits(
                IMAGES.select(new int[] {4, 3, 2, 1, 0}), WORDS.select(new int[] {4, 3, 2, 1, 0})));

    ItemLogits logits = all.completedBy(function, IMAGES, WORDS, TEXTS);

    assertThat(logits.images().toArray()).isEqualTo(IMAGES.toArray());
    assertThat(logits.texts().toArray()).isEqualTo(WORDS.select(TEXTS.firstItems()).toArray());
    assertThat(function.asked).isEmpty();
  }

  @Test
  void codesWithoutLogitsCannotBeCompleted() {
    EncodedPairs known =
        EncodedPairs.of(new int[] {0, 1, 2, 3, 4}, new PairedLogits(IMAGES, WORDS));
    EncodedPairs codesAlone =
        new EncodedPairs(known.items(), known.codes(), Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> codesAlone.completedBy(function, IMAGES, WORDS, TEXTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The codes were kept without their logits");
  }

  /** Remembers how many rows it was asked for. */
  private static final class Doubling implements HashFunction {

    private final List<Integer> asked = new ArrayList<>();

    @Override
    public int bits() {
      return 2;
    }

    @Override
    public FloatMatrix imageLogits(FloatMatrix features) {
      return doubled(features);
    }

    @Override
    public FloatMatrix textLogits(FloatMatrix features) {
      return doubled(features);
    }

    private FloatMatrix doubled(FloatMatrix features) {
      asked.add(features.rows());
      float[] values = features.toArray();
      for (int i = 0; i < values.length; i++) {
        values[i] *= 2;
      }
      return FloatMatrix.of(features.rows(), features.columns(), values);
    }
  }
}
