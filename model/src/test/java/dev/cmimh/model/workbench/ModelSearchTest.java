package dev.cmimh.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PicturePixels;
import dev.cmimh.model.dataset.format.EmbeddedEmojiReader;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.retrieval.SearchAnswer;
import dev.cmimh.model.retrieval.TagDecoder;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.workbench.ModelSearch.Found;
import dev.cmimh.model.workbench.ModelSearch.Wish;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On the run that ships with the program. */
class ModelSearchTest {

  private static final Wish PICTURES = new Wish(Modality.IMAGE, RankingMode.ASYMMETRIC, 20);

  private static PairedDataset emoji;
  private static StarterRun starter;
  private static ModelSearch search;

  @BeforeAll
  static void openOnce() throws IOException {
    emoji = new EmbeddedEmojiReader().read();
    starter = StarterRun.read();
    search = ModelSearches.of(starter, emoji, 1);
  }

  @ParameterizedTest
  @EnumSource(RankingMode.class)
  void oneWordFindsPicturesThatCarryItFarMoreOftenThanChance(RankingMode mode) {
    List<Vocabulary.Word> words =
        search.vocabulary().words().stream().filter(word -> word.items() >= 36).toList();
    double precision = 0;
    double chance = 0;
    for (Vocabulary.Word word : words) {
      Found found = search.words(word.word(), new Wish(Modality.IMAGE, mode, 8));
      precision += share(found, word.word());
      chance += (double) word.items() / emoji.items().size();
    }

    assertThat(words).hasSizeGreaterThan(200);
    assertThat(chance / words.size()).isLessThan(0.03);
    assertThat(precision / words.size()).isGreaterThan(0.35);
  }

  @Test
  void theCodeOfAWordSaysThatWord() {
    assertThat(search.words("dog", PICTURES).says())
        .hasSize(8)
        .extracting(TagDecoder.Tag::word)
        .contains("dog");
  }

  @Test
  void theCodesOfMostFrequentWordsSayThem() {
    List<String> words =
        search.vocabulary().words().stream()
            .filter(word -> word.items() >= 36)
            .map(Vocabulary.Word::word)
            .toList();
    long said =
        words.stream()
            .filter(
                word ->
                    search.words(word, PICTURES).says().stream()
                        .anyMatch(tag -> tag.word().equals(word)))
            .count();

    assertThat((double) said / words.size()).isGreaterThan(0.65);
  }

  @Test
  void unknownWordsAreNamedAndTheRestCounts() {
    Found found = search.words("a dog zzyzx", PICTURES);

    assertThat(found.unknownWords()).containsExactly("zzyzx");
    assertThat(found.answer())
        .usingRecursiveComparison()
        .isEqualTo(search.words("dog", PICTURES).answer());
    assertThat(found.sharesLabel()).isEmpty();
    assertThatThrownBy(() -> search.words("zzyzx", PICTURES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("None of the words [zzyzx] is known");
    assertThatThrownBy(() -> search.words(" ", PICTURES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no word to look for");
  }

  @Test
  void aPictureFindsItselfAndSaysWhichHitsShareALabelWithIt() throws IOException {
    LabelSet labels = emoji.defaultLabels().orElseThrow();
    for (int item : new int[] {0, 700, 3001}) {
      Found found =
          search.item(item, Modality.IMAGE, new Wish(Modality.IMAGE, RankingMode.HAMMING, 4000));
      List<SearchAnswer.Hit> hits = found.answer().hits();

      assertThat(hits.stream().filter(hit -> hit.distance() == 0))
          .extracting(SearchAnswer.Hit::item)
          .contains(item);
      assertThat(found.sharesLabel())
          .isEqualTo(hits.stream().map(hit -> labels.relevant(item, hit.item())).toList())
          .contains(true, false);
    }
  }

  @Test
  void wordsOfAnItemAskAsTheSameWordsWrittenByAPerson() throws IOException {
    int item = emoji.split().test()[3];
    String words = String.join(" ", emoji.items().get(item).words());

    Found byItem = search.item(item, Modality.TEXT, PICTURES);
    Found byHand = search.words(words, PICTURES);

    assertThat(byItem.answer()).usingRecursiveComparison().isEqualTo(byHand.answer());
    assertThat(byItem.sharesLabel()).hasSize(byItem.answer().hits().size());
  }

  @Test
  void aDecodedPictureAsksAsItsItemDoes() throws IOException {
    int item = 1234;

    Found pasted = search.picture(PicturePixels.ofItem(emoji.pictures(), item), PICTURES);

    assertThat(pasted.answer().hits())
        .extracting(SearchAnswer.Hit::item)
        .startsWith(search.item(item, Modality.IMAGE, PICTURES).answer().hits().getFirst().item());
    assertThat(pasted.sharesLabel()).isEmpty();
  }

  @Test
  void answersStayWithinTheRadius() {
    Found near = search.words("cat", new Wish(Modality.TEXT, RankingMode.ASYMMETRIC, 5000, 4));
    Found all = search.words("cat", new Wish(Modality.TEXT, RankingMode.ASYMMETRIC, 5000));

    assertThat(near.answer().hits())
        .isNotEmpty()
        .hasSizeLessThan(all.answer().hits().size())
        .allMatch(hit -> hit.distance() <= 4);
  }

  @Test
  void severalThreadsGetTheAnswersOfOne() {
    List<Vocabulary.Word> words = search.vocabulary().words().subList(100, 160);
    List<List<Integer>> alone =
        words.stream().map(word -> items(search.words(word.word(), PICTURES))).toList();

    List<List<Integer>> together =
        IntStream.range(0, words.size())
            .parallel()
            .mapToObj(i -> items(search.words(words.get(i).word(), PICTURES)))
            .toList();

    assertThat(together).isEqualTo(alone);
  }

  @Test
  void theShippedRunIsNotAskedAboutOtherData() {
    PairedDataset other =
        new PairedDataset(
            "mine", "hash", emoji.items(), emoji.pictures(), emoji.labelSets(), emoji.split());

    assertThatThrownBy(() -> ModelSearches.of(starter, other, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("learned from another data set than mine");
  }

  private static double share(Found found, String word) {
    return found.answer().hits().stream()
        .mapToDouble(hit -> emoji.items().get(hit.item()).words().contains(word) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static List<Integer> items(Found found) {
    return found.answer().hits().stream().map(SearchAnswer.Hit::item).toList();
  }
}
