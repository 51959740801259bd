package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PicturePixels;
import dev.cmimh.model.feature.EncodedText;
import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.feature.QueryFeatures;
import dev.cmimh.model.feature.text.WordReader;
import dev.cmimh.model.feature.text.WordReading;
import dev.cmimh.model.hashing.ReadableHashFunction;
import dev.cmimh.model.retrieval.EncodedQuery;
import dev.cmimh.model.retrieval.ItemCodes;
import dev.cmimh.model.retrieval.ItemLogits;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.retrieval.SearchAnswer;
import dev.cmimh.model.retrieval.SearchService;
import dev.cmimh.model.retrieval.TagDecoder;
import dev.cmimh.model.retrieval.WordDirections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks a model with words, pictures or items of its data set. Immutable and safe for use by several
 * threads; it answers without the engine and holds nothing that has to be closed. A newer model of
 * the same data is another {@code ModelSearch}, put in the place of this one.
 */
public final class ModelSearch {

  private static final int DECODED_TAGS = 8;

  private final PairedDataset dataset;
  private final FeatureSpace space;
  private final QueryFeatures queries;
  private final Optional<Features> features;
  private final ReadableHashFunction function;
  private final Optional<ItemLogits> logits;
  private final ItemCodes codes;
  private final DistinctTexts texts;
  private final SearchService service;
  private final TagDecoder decoder;

  /**
   * @param features of the data set; empty where its pictures are described as they are asked with
   * @param logits what the codes were thresholded from; empty where the codes alone are known
   * @param threads that one search may use
   */
  ModelSearch(
      PairedDataset dataset,
      FeatureSpace space,
      Optional<Features> features,
      ReadableHashFunction function,
      Optional<ItemLogits> logits,
      ItemCodes codes,
      DistinctTexts texts,
      WordDirections words,
      int threads) {
    this.dataset = dataset;
    this.space = space;
    this.queries = new QueryFeatures(space);
    this.features = features;
    this.function = function;
    this.logits = logits;
    this.codes = codes;
    this.texts = texts;
    this.service = new SearchService(function, codes, texts, threads);
    this.decoder = new TagDecoder(words, function);
  }

  /**
   * What is asked for.
   *
   * @param modality pictures or texts
   * @param ranking how they are ordered
   * @param wanted how many at most
   * @param radius largest Hamming distance of an answer, in bits
   */
  public record Wish(Modality modality, RankingMode ranking, int wanted, int radius) {

    /** Answers at any distance. */
    public Wish(Modality modality, RankingMode ranking, int wanted) {
      this(modality, ranking, wanted, SearchService.ANY_DISTANCE);
    }
  }

  /**
   * What was found.
   *
   * @param readings words of the query for which others stand that the model knows
   * @param unknownWords words of the query that the model does not know
   * @param says tags that the text decoder reads in the query's code
   * @param answer the ranking
   * @param sharesLabel per hit whether it shares a label with the item that asked; empty where no
   *     item asked, or the data has no labels. To be shown, never to be ranked by.
   */
  public record Found(
      List<WordReading> readings,
      List<String> unknownWords,
      List<TagDecoder.Tag> says,
      SearchAnswer answer,
      List<Boolean> sharesLabel) {

    public Found {
      readings = List.copyOf(readings);
      unknownWords = List.copyOf(unknownWords);
      says = List.copyOf(says);
      sharesLabel = List.copyOf(sharesLabel);
    }
  }

  /** The words that can be asked with. */
  public Vocabulary vocabulary() {
    return Vocabulary.of(knownWords(), dataset.items());
  }

  /** The same without how common they are. */
  public List<String> knownWords() {
    return space.textDescriptor().vocabulary();
  }

  /** The data set whose items are found. */
  public PairedDataset dataset() {
    return dataset;
  }

  /** The codes that are searched. */
  public ItemCodes codes() {
    return codes;
  }

  /** What the codes were thresholded from; empty where the codes alone are known. */
  public Optional<ItemLogits> logits() {
    return logits;
  }

  /** Which items share a text. */
  public DistinctTexts texts() {
    return texts;
  }

  /**
   * Encodes all items anew; about a second of the processor for some thousand.
   *
   * @param known features of the same data set
   */
  public ItemLogits encode(Features known) {
    return ItemLogits.of(function, known.images(), known.texts(), texts);
  }

  /**
   * What any code says, whether an item has it or not.
   *
   * @param wanted how many tags at most
   */
  public List<TagDecoder.Tag> says(boolean[] code, int wanted) {
    return decoder.decode(code, wanted);
  }

  /**
   * Asks with words, taken literally; those that are not known are named, the rest still counts.
   *
   * @throws IllegalArgumentException if no word is known
   */
  public Found words(String text, Wish wish) {
    return words(text, WordReader.LITERAL, wish);
  }

  /**
   * Asks with words; those that are not known are named, the rest still counts.
   *
   * @param reader finds known words that stand for unknown ones
   * @throws IllegalArgumentException if no word is known, and none stands for one
   */
  public Found words(String text, WordReader reader, Wish wish) {
    return words(queries.text(text, reader), text, wish);
  }

  /**
   * Asks with a picture file.
   *
   * @throws IOException if it cannot be read as a picture; the message says why
   */
  public Found picture(Path file, Wish wish) throws IOException {
    return found(new EncodedQuery(Modality.IMAGE, queries.picture(file)), wish);
  }

  /** Asks with a picture that is decoded already. */
  public Found picture(PicturePixels picture, Wish wish) {
    return found(new EncodedQuery(Modality.IMAGE, queries.picture(picture)), wish);
  }

  /**
   * Asks with the picture or the words of an item.
   *
   * @param asking which of the two
   * @throws IOException if its picture cannot be read; the message names it
   * @throws IllegalArgumentException if none of its words is known
   */
  public Found item(int item, Modality asking, Wish wish) throws IOException {
    Found found =
        switch (asking) {
          case IMAGE -> found(new EncodedQuery(Modality.IMAGE, pictureOf(item)), wish);
          case TEXT -> text(item, wish);
        };
    return new Found(
        List.of(),
        found.unknownWords(),
        found.says(),
        found.answer(),
        sharesLabel(item, found.answer()));
  }

  private float[] pictureOf(int item) throws IOException {
    return features.isPresent()
        ? features.get().images().row(item)
        : queries.picture(dataset.pictures(), item);
  }

  private Found text(int item, Wish wish) {
    if (dataset.given().isPresent()) {
      float[] features = this.features.orElseThrow().texts().row(item);
      return found(new EncodedQuery(Modality.TEXT, features), wish);
    }
    List<String> words = dataset.items().get(item).words();
    return words(space.text(words), String.join(" ", words), wish);
  }

  private Found words(EncodedText encoded, String text, Wish wish) {
    if (encoded.isEmpty()) {
      throw new IllegalArgumentException(
          encoded.unknownWords().isEmpty()
              ? "The query '%s' has no word to look for: write what should be in the picture"
                  .formatted(text)
              : "None of the words %s is known to this model: try a more common word"
                  .formatted(encoded.unknownWords()));
    }
    Found found = found(new EncodedQuery(Modality.TEXT, encoded.vector()), wish);
    return new Found(
        encoded.readings(), encoded.unknownWords(), found.says(), found.answer(), List.of());
  }

  private Found found(EncodedQuery query, Wish wish) {
    SearchAnswer answer =
        service.search(query, wish.modality(), wish.ranking(), wish.wanted(), wish.radius());
    List<TagDecoder.Tag> says = decoder.decode(answer.code().set(), DECODED_TAGS);
    return new Found(List.of(), List.of(), says, answer, List.of());
  }

  private List<Boolean> sharesLabel(int item, SearchAnswer answer) {
    Optional<LabelSet> labels = dataset.defaultLabels();
    return labels.isEmpty()
        ? List.of()
        : answer.hits().stream().map(hit -> labels.get().relevant(item, hit.item())).toList();
  }
}
