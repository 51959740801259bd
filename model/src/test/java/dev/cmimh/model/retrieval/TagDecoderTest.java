package dev.cmimh.model.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.feature.text.BagOfWords;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.SmallRun;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A decoder by hand: each bit that is set stands for one word, with a weight of its own. */
class TagDecoderTest {

  private static final List<String> WORDS = List.of("cat", "dog", "heart", "red", "tree");
  private static final float[] WEIGHT_OF_BIT = {1, 2, 3, 4};
  private static final int WIDTH = 8;

  @AutoClose
  private final CmimhHashFunction function = new CmimhHashFunction(SmallRun.runtime(), model());

  private final TagDecoder decoder = decoder(1);

  @Test
  void theWordOfTheOnlySetBitComesFirst() {
    for (int bit = 0; bit < SmallRun.BITS; bit++) {
      boolean[] code = new boolean[SmallRun.BITS];
      code[bit] = true;

      TagDecoder.Tag first = decoder.decode(code, 1).getFirst();

      assertThat(first.word()).isEqualTo(WORDS.get(bit));
      assertThat(first.similarity()).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void wordsComeInTheOrderOfTheirCosineWithWhatWasDecoded() {
    List<TagDecoder.Tag> tags = decoder.decode(new boolean[] {true, false, true, true}, 5);

    double norm = Math.sqrt(1 + 9 + 16);
    assertThat(tags).extracting(TagDecoder.Tag::word).startsWith("red", "heart", "cat");
    assertThat(tags.get(0).similarity()).isCloseTo(4 / norm, within(1e-6));
    assertThat(tags.get(1).similarity()).isCloseTo(3 / norm, within(1e-6));
    assertThat(tags.get(2).similarity()).isCloseTo(1 / norm, within(1e-6));
    assertThat(tags.get(3).similarity()).isZero();
    assertThat(tags.get(4).similarity()).isZero();
  }

  @Test
  void noMoreWordsAreNamedThanThereAre() {
    boolean[] code = {true, true, true, true};

    assertThat(decoder.decode(code, 2))
        .extracting(TagDecoder.Tag::word)
        .containsExactly("red", "heart");
    assertThat(decoder.decode(code, 100))
        .extracting(TagDecoder.Tag::word)
        .containsExactlyInAnyOrderElementsOf(WORDS);
  }

  @Test
  void aCodeThatDecodesToNothingIsLikeNoWord() {
    assertThat(decoder.decode(new boolean[SmallRun.BITS], 5))
        .hasSize(5)
        .allSatisfy(tag -> assertThat(tag.similarity()).isZero());
  }

  @Test
  void howLongTheFeaturesOfAWordAreDoesNotMatter() {
    boolean[] code = {true, false, true, false};

    List<TagDecoder.Tag> longer = decoder(10).decode(code, 5);

    assertThat(longer).extracting(TagDecoder.Tag::word).startsWith("heart", "cat");
    assertThat(longer.getFirst().similarity()).isCloseTo(3 / Math.sqrt(10), within(1e-6));
  }

  private TagDecoder decoder(float length) {
    return new TagDecoder(WordDirections.of(space(length)), function);
  }

  /** Every word is a direction of its own; pictures are not asked for. */
  private static FeatureSpace space(float length) {
    float[] diagonal = new float[WORDS.size() * WORDS.size()];
    for (int word = 0; word < WORDS.size(); word++) {
      diagonal[word * (WORDS.size() + 1)] = length;
    }
    AffineMap map =
        new AffineMap(
            FloatMatrix.of(WORDS.size(), WORDS.size(), diagonal), new float[WORDS.size()]);
    return new FeatureSpace(null, null, null, new BagOfWords(WORDS), map, null);
  }

  /** The decoder's hidden units pass a set bit on and hold an unset one back. */
  private static CmimhModel model() {
    CmimhModel.Form form = new CmimhModel.Form(SmallRun.network(), 6, WORDS.size(), SmallRun.BITS);
    int size = form.flat("", form.named("", new float[1_000_000])).length;
    Map<String, Tensor> tensors = new LinkedHashMap<>(form.named("", new float[size]));
    for (int bit = 0; bit < SmallRun.BITS; bit++) {
      tensors.get("text-decoder.0.weight").values()[bit * SmallRun.BITS + bit] = 1;
      tensors.get("text-decoder.1.weight").values()[bit * WIDTH + bit] = 1;
      tensors.get("text-decoder.2.weight").values()[bit * WIDTH + bit] = WEIGHT_OF_BIT[bit];
    }
    return new CmimhModel(form, form.flat("", tensors));
  }
}
