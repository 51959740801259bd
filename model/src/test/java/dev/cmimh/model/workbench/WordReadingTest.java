package dev.cmimh.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.format.EmbeddedEmojiReader;
import dev.cmimh.model.feature.text.MiniLmEncoder;
import dev.cmimh.model.feature.text.WordVectors;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.retrieval.SearchAnswer;
import dev.cmimh.model.starter.StarterRun;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a word finds that the data set lacks. Words of the data set are taken out one at a time, so
 * that the pictures that carry them are known; the run that ships answers.
 */
class WordReadingTest {

  private static final ModelSearch.Wish PICTURES =
      new ModelSearch.Wish(Modality.IMAGE, RankingMode.ASYMMETRIC, 8);

  private static PairedDataset emoji;
  private static ModelSearch search;
  private static WordVectors vectors;

  @BeforeAll
  static void open() throws IOException {
    emoji = new EmbeddedEmojiReader().read();
    search = ModelSearches.of(StarterRun.read(), emoji, 1);
    vectors = WordVectors.of(search.knownWords(), MiniLmEncoder.load(), () -> false);
  }

  @Test
  void mostWordsThatAreTakenOutAreReadByOthersAndFindTheirPicturesFarMoreOftenThanChance() {
    List<Vocabulary.Word> words =
        search.vocabulary().words().stream().filter(word -> word.items() >= 20).toList();
    int read = 0;
    double precision = 0;
    double chance = 0;
    for (Vocabulary.Word word : words) {
      List<String> readAs = withoutItself(word.word());
      if (!readAs.isEmpty()) {
        read++;
        precision += precision(readAs, word.word());
        chance += (double) word.items() / emoji.items().size();
      }
    }

    assertThat((double) read / words.size()).isGreaterThan(0.7);
    assertThat(chance / read).isLessThan(0.01);
    assertThat(precision / read).isGreaterThan(0.3);
  }

  private static List<String> withoutItself(String word) {
    int own = vectors.vocabulary().indexOf(word);
    int[] others =
        IntStream.range(0, vectors.vocabulary().size()).filter(other -> other != own).toArray();
    List<String> vocabulary = IntStream.of(others).mapToObj(vectors.vocabulary()::get).toList();
    return new WordVectors(vocabulary, vectors.rows().select(others)).near(vectors.rows().row(own));
  }

  /** Share of the first pictures that carry a word. */
  private static double precision(List<String> asked, String word) {
    List<SearchAnswer.Hit> hits = search.words(String.join(" ", asked), PICTURES).answer().hits();
    long carrying =
        hits.stream().filter(hit -> emoji.items().get(hit.item()).words().contains(word)).count();
    return (double) carrying / hits.size();
  }
}
