package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HammingIndex;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.Ranking;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a person meets who asks with a single word: how many of the first pictures carry it. Asks
 * every word that the model knows and that enough different texts have.
 */
public final class WordQueries {

  /** How many pictures a person looks at. */
  public static final int FIRST = 8;

  /** Different texts that must have a word for it to be asked. */
  private static final int LEAST_TEXTS = 9;

  private final OpenData data;
  private final int threads;

  public WordQueries(OpenData data, int threads) {
    this.data = data;
    this.threads = threads;
  }

  /**
   * The precision of one-word queries.
   *
   * @param words how many words were asked
   * @param pictures how many pictures could answer
   * @param precision share of the first {@link #FIRST} pictures that carry the word, mean over
   *     words
   * @param chance share of all pictures that carry the word, mean over words
   */
  public record Precision(int words, int pictures, double precision, double chance) {}

  /** Asks all pictures. */
  public Precision amongAllPictures(HashFunction function) {
    Split split = data.dataset().split();
    return measure(
        function,
        IntStream.concat(IntStream.of(split.train()), IntStream.of(split.validation())).toArray(),
        split.test());
  }

  /** Asks the pictures that the model did not learn from. */
  public Precision amongHeldOutPictures(HashFunction function) {
    Split split = data.dataset().split();
    return measure(function, split.validation(), split.test());
  }

  private Precision measure(HashFunction function, int[] some, int[] others) {
    int[] pictures = IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
    HashCodes database =
        HashCodes.of(function.imageLogits(data.features().images().select(pictures)));
    List<String> words = askedWords();
    List<Ranking> rankings =
        new HammingIndex(database).nearest(codes(function, words), FIRST, threads);
    double precision = 0;
    double chance = 0;
    for (int word = 0; word < words.size(); word++) {
      String asked = words.get(word);
      precision += share(asked, select(pictures, rankings.get(word).positions()));
      chance += share(asked, pictures);
    }
    return new Precision(
        words.size(), pictures.length, precision / words.size(), chance / words.size());
  }

  private List<String> askedWords() {
    Map<String, Set<Integer>> texts = new HashMap<>();
    List<PairedItem> items = data.dataset().items();
    for (int item = 0; item < items.size(); item++) {
      for (String word : items.get(item).words()) {
        texts.computeIfAbsent(word, _ -> new HashSet<>()).add(data.texts().identity()[item]);
      }
    }
    return data.features().space().textDescriptor().vocabulary().stream()
        .filter(word -> texts.getOrDefault(word, Set.of()).size() >= LEAST_TEXTS)
        .toList();
  }

  private HashCodes codes(HashFunction function, List<String> words) {
    FeatureSpace space = data.features().space();
    int dimensions = space.textDimensions();
    float[] features = new float[words.size() * dimensions];
    for (int word = 0; word < words.size(); word++) {
      float[] vector = space.text(List.of(words.get(word))).vector();
      System.arraycopy(vector, 0, features, word * dimensions, dimensions);
    }
    return HashCodes.of(function.textLogits(FloatMatrix.of(words.size(), dimensions, features)));
  }

  private double share(String word, int[] pictures) {
    long carrying =
        IntStream.of(pictures)
            .filter(item -> data.dataset().items().get(item).words().contains(word))
            .count();
    return (double) carrying / Math.max(1, pictures.length);
  }

  private static int[] select(int[] pictures, int[] positions) {
    return IntStream.of(positions).map(position -> pictures[position]).toArray();
  }
}
