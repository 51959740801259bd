package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.feature.EncodedText;
import dev.cmimh.model.feature.QueryFeatures;
import dev.cmimh.model.retrieval.EncodedQuery;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.retrieval.SearchAnswer;
import dev.cmimh.model.retrieval.SearchService;
import dev.cmimh.model.retrieval.TagDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Asks a model with words, picture files or items of its data set. */
public final class ModelSearch {

  private static final int DECODED_TAGS = 8;

  private final QueryFeatures queries;
  private final OpenData data;
  private final SearchService service;
  private final TagDecoder decoder;

  /** Encodes all items of the data set. */
  public ModelSearch(OpenData data, OpenModel model, int threads) {
    this.data = data;
    this.queries = new QueryFeatures(data.features().space());
    this.service =
        new SearchService(
            model.function(),
            data.features().images(),
            data.features().texts(),
            data.textIdentity(),
            threads);
    this.decoder = new TagDecoder(data.features().space(), model.function());
  }

  /**
   * What is asked for.
   *
   * @param modality pictures or texts
   * @param ranking how they are ordered
   * @param wanted how many at most
   */
  public record Wish(Modality modality, RankingMode ranking, int wanted) {}

  /**
   * What was found.
   *
   * @param unknownWords words of the query that the model does not know
   * @param says tags that the text decoder reads in the query's code
   * @param answer the ranking
   */
  public record Found(List<String> unknownWords, List<TagDecoder.Tag> says, SearchAnswer answer) {}

  /**
   * Asks with words; those that are not known are named, the rest still counts.
   *
   * @throws IllegalArgumentException if no word is known
   */
  public Found words(String text, Wish wish) {
    EncodedText encoded = queries.text(text);
    if (encoded.isEmpty()) {
      throw new IllegalArgumentException(
          encoded.unknownWords().isEmpty()
              ? "The query '%s' has no word to look for: write what should be in the picture"
                  .formatted(text)
              : "None of the words %s is known to this model: try a more common word"
                  .formatted(encoded.unknownWords()));
    }
    return found(encoded.unknownWords(), new EncodedQuery(Modality.TEXT, encoded.vector()), wish);
  }

  /**
   * Asks with a picture file.
   *
   * @throws IOException if it cannot be read as a picture; the message says why
   */
  public Found picture(Path file, Wish wish) throws IOException {
    return found(List.of(), new EncodedQuery(Modality.IMAGE, queries.picture(file)), wish);
  }

  /** Asks with the picture of an item. */
  public Found item(int item, Wish wish) {
    float[] features = data.features().images().row(item);
    return found(List.of(), new EncodedQuery(Modality.IMAGE, features), wish);
  }

  private Found found(List<String> unknown, EncodedQuery query, Wish wish) {
    SearchAnswer answer = service.search(query, wish.modality(), wish.ranking(), wish.wanted());
    return new Found(unknown, decoder.decode(answer.code().set(), DECODED_TAGS), answer);
  }
}
