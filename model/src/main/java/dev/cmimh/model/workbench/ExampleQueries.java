package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.retrieval.RankingMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Queries that show what a model has learned: words, and a picture that it was not trained on. */
public final class ExampleQueries {

  private static final List<String> WISHED = List.of("red heart", "cat");
  private static final int WANTED = 8;

  private ExampleQueries() {}

  /**
   * A query and what it found.
   *
   * @param words what was asked, or the name of the picture
   * @param item the item whose picture asked; empty for words
   */
  public record Example(String words, Optional<Integer> item, ModelSearch.Found found) {}

  /**
   * Asks two queries in words and one by a test picture.
   *
   * @throws IOException if that picture cannot be read
   */
  public static List<Example> ask(ModelSearch search, PairedDataset dataset) throws IOException {
    ModelSearch.Wish wish = new ModelSearch.Wish(Modality.IMAGE, RankingMode.ASYMMETRIC, WANTED);
    List<Example> examples = new ArrayList<>();
    for (String words : words(dataset)) {
      examples.add(new Example(words, Optional.empty(), search.words(words, wish)));
    }
    int item = dataset.split().test()[0];
    examples.add(
        new Example(
            dataset.items().get(item).name(),
            Optional.of(item),
            search.item(item, Modality.IMAGE, wish)));
    return List.copyOf(examples);
  }

  /** The wished words where the data has them, else the first words of training items. */
  private static Set<String> words(PairedDataset dataset) {
    Set<String> known = new LinkedHashSet<>();
    for (int item : dataset.split().train()) {
      known.addAll(dataset.items().get(item).words());
    }
    Set<String> words = new LinkedHashSet<>();
    WISHED.stream().filter(wish -> known.containsAll(List.of(wish.split(" ")))).forEach(words::add);
    known.stream().limit(WISHED.size() - words.size()).forEach(words::add);
    return words;
  }
}
