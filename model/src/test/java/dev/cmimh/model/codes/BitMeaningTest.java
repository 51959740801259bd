package dev.cmimh.model.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.PairedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Twelve pairs, six red and six blue; bit 0 is set for red, surer with every pair. */
class BitMeaningTest {

  private final List<PairedItem> items = new ArrayList<>();
  private final float[][] logits = new float[12][1];
  private final EncodedPairs pairs;

  BitMeaningTest() {
    for (int item = 0; item < 12; item++) {
      boolean red = item < 6;
      String group = item == 4 ? "g5" : "g" + item;
      items.add(
          new PairedItem(
              "i" + item, group, "n", "s", List.of(red ? "red" : "blue", "thing", "x" + item)));
      logits[item][0] = red ? item + 1 : -(item + 1);
    }
    pairs = CodesOf.logits(logits, logits);
  }

  @Test
  void picturesComeSurestFirstAndOneOfEachGroup() {
    BitMeaning meaning = BitMeaning.of(pairs, items, 0, 3, 5);

    assertThat(meaning.picturesSet()).containsExactly(5, 3, 2);
    assertThat(meaning.picturesNotSet()).containsExactly(11, 10, 9);
  }

  @Test
  void tagsThatTheBitTellsApartComeFirstAndCommonOnesNever() {
    BitMeaning meaning = BitMeaning.of(pairs, items, 0, 3, 5);

    TagShare red = meaning.tagsSet().getFirst();
    assertThat(red.tag()).isEqualTo("red");
    assertThat(red.whenSet()).isEqualTo(1);
    assertThat(red.whenNotSet()).isZero();
    assertThat(meaning.tagsNotSet().getFirst().tag()).isEqualTo("blue");
    assertThat(meaning.tagsSet()).extracting(TagShare::tag).doesNotContain("thing");
  }

  @Test
  void withoutLogitsPicturesWhoseWordsAgreeComeFirst() {
    float[][] texts = new float[12][1];
    texts[2][0] = 1;
    EncodedPairs encoded = CodesOf.logits(logits, texts);
    EncodedPairs codesAlone =
        new EncodedPairs(encoded.items(), encoded.codes(), Optional.empty(), Optional.empty());

    assertThat(BitMeaning.of(codesAlone, items, 0, 2, 1).picturesSet()).containsExactly(2, 0);
  }

  @Test
  void aCodeThatNoItemHasFindsTheNearestPictures() {
    EncodedPairs two =
        CodesOf.logits(
            new float[][] {{1, 1, 1}, {-1, -1, -1}, {1, 1, -1}},
            new float[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});

    assertThat(CodeAnswers.pictures(two, new boolean[] {false, true, false}, 2))
        .containsExactly(new CodeAnswers.Answer(1, 1), new CodeAnswers.Answer(2, 1));
  }
}
