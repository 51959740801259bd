package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.PicturePixels;
import dev.cmimh.model.dataset.Split;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultTextsTest {

  private static final PairedItem HEART =
      new PairedItem("1", "red heart", "red heart", "a hand", List.of("heart", "love"));

  private final ResultTexts texts = new ResultTexts(Texts.shipped());

  @Test
  void marksAreExplainedWhereTheyAreShown() {
    assertThat(texts.explanation(result(true, true), HEART))
        .startsWith("red heart\nheart, love")
        .contains("Check mark: it shares a label with the asking item.")
        .contains("the other model found it, too");
    assertThat(texts.explanation(result(false, false), HEART)).isEqualTo("red heart\nheart, love");
  }

  @Test
  void marksAreSpoken() {
    assertThat(texts.spoken(result(true, false), HEART, Modality.IMAGE))
        .contains("shares a label with the query")
        .doesNotContain("found by both models");
    assertThat(texts.spoken(result(false, true), HEART, Modality.IMAGE))
        .contains("found by both models")
        .doesNotContain("shares a label");
  }

  @Test
  void onlyAnItemOfADataSetWithLabelsPromisesMarks() {
    Query item = new Query.Item(0, Modality.IMAGE);
    assertThat(texts.legend(item, dataset(true)))
        .isEqualTo("A check marks what shares a label with the query.");
    assertThat(texts.legend(item, dataset(false))).contains("this data set has no labels");
    assertThat(texts.legend(new Query.Words("heart"), dataset(true)))
        .contains("words have no labels");
    assertThat(
            texts.legend(
                new Query.Picture("own.png", new PicturePixels(1, 1, new int[1])), dataset(true)))
        .contains("a picture from elsewhere has no labels");
    assertThat(texts.legend(new Query.Nothing(), dataset(true))).isEmpty();
  }

  private static Result result(boolean sharesLabel, boolean inBoth) {
    return new Result(0, 1, Optional.empty(), sharesLabel, inBoth);
  }

  private static PairedDataset dataset(boolean labelled) {
    List<PairedItem> items =
        IntStream.range(0, 4)
            .mapToObj(i -> new PairedItem("" + i, "group " + i, "name", "a hand", List.of("word")))
            .toList();
    List<List<String>> labels = Collections.nCopies(4, List.of("thing"));
    return new PairedDataset(
        "test",
        "hash",
        items,
        _ -> {
          throw new IOException("There are no pictures here");
        },
        labelled ? List.of(LabelSet.of("things", labels)) : List.of(),
        new Split(1, new int[] {0, 1}, new int[] {2}, new int[] {3}));
  }
}
