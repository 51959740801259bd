package dev.cmimh.model.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Tokenizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedEmojiReaderTest {

  private static PairedDataset data;

  @BeforeAll
  static void readOnce() throws IOException {
    data = new EmbeddedEmojiReader().read();
  }

  @Test
  void holdsThePicturesOfFourHands() {
    Map<String, Long> pictures =
        data.items().stream()
            .collect(Collectors.groupingBy(PairedItem::source, Collectors.counting()));

    assertThat(data.name()).isEqualTo("emoji");
    assertThat(pictures)
        .containsOnly(
            Map.entry("noto", 1636L),
            Map.entry("twemoji", 1636L),
            Map.entry("fluent", 1599L),
            Map.entry("openmoji", 1644L));
  }

  @Test
  void splitsAllItemsByFamily() {
    assertThat(data.split().train()).hasSize(5000);
    assertThat(data.split().validation()).hasSize(542);
    assertThat(data.split().test()).hasSize(973);
    Set<String> asking = groups(IntStream.of(data.split().test()));
    asking.addAll(groups(IntStream.of(data.split().validation())));
    assertThat(groups(IntStream.of(data.split().train()))).doesNotContainAnyElementsOf(asking);
  }

  @Test
  void variantsOfOneEmojiAreOneFamily() {
    assertThat(named("woman judge").group()).isEqualTo(named("man judge").group());
    assertThat(named("woman walking").group()).isEqualTo(named("person walking").group());
    assertThat(named("red heart").group()).isNotEqualTo(named("blue heart").group());
  }

  @Test
  void leavesOutSkinTonesFlagsAndComponents() {
    assertThat(data.items())
        .extracting(PairedItem::name)
        .noneMatch(name -> name.contains("skin tone") || name.startsWith("flag:"))
        .doesNotContain("red hair", "regional indicator A")
        .contains("red heart", "dog face", "woman: red hair");
  }

  @Test
  void namesWordsFromTheMostSpecificOn() {
    PairedItem heart = named("red heart");

    assertThat(heart.words()).startsWith("red", "heart").contains("love", "valentines");
    assertThat(data.items()).allSatisfy(item -> assertThat(item.words()).isNotEmpty());
  }

  @Test
  void cutsWordsAsQueriesAreCut() {
    Tokenizer tokenizer = new Tokenizer();

    assertThat(data.items())
        .allSatisfy(
            item ->
                assertThat(tokenizer.words(String.join(" ", item.words())))
                    .isEqualTo(item.words()));
  }

  @Test
  void givesEveryHandTheSameWordsAndLabels() {
    LabelSet concepts = data.labels("concepts");
    Map<String, Integer> first = new HashMap<>();
    for (int item = 0; item < data.items().size(); item++) {
      int other = first.merge(data.items().get(item).name(), item, (before, _) -> before);
      assertThat(data.items().get(item).words()).isEqualTo(data.items().get(other).words());
      assertThat(concepts.masks()[item]).isEqualTo(concepts.masks()[other]);
    }
  }

  @Test
  void labelSetsHaveTheBaseRatesOfTheRecipe() {
    assertThat(data.labelSets())
        .extracting(LabelSet::name)
        .containsExactly("concepts", "subgroup", "group");
    assertThat(data.labels("concepts").labels()).hasSize(95 + 30);
    assertThat(data.labels("subgroup").labels()).hasSize(95);
    assertThat(data.labels("group").labels()).hasSize(8);
    assertThat(baseRate(data.labels("concepts"))).isCloseTo(0.065, within(0.002));
    assertThat(baseRate(data.labels("subgroup"))).isCloseTo(0.0175, within(0.0005));
    assertThat(baseRate(data.labels("group"))).isCloseTo(0.148, within(0.002));
  }

  @Test
  void orderOfTheDataBaseSaysNothingOfCategories() {
    int[] train = data.split().train();
    LabelSet groups = data.labels("group");
    long neighbours =
        IntStream.range(1, train.length)
            .filter(i -> groups.relevant(train[i - 1], train[i]))
            .count();

    assertThat((double) neighbours / train.length).isCloseTo(0.148, within(0.03));
  }

  @Test
  void picturesAreTransparentAroundAndFillTheirFrame() throws IOException {
    for (String id :
        List.of("noto/1f600", "twemoji/2764", "fluent/1f955", "openmoji/2615", "noto/1f9f5")) {
      BufferedImage picture = data.pictures().picture(indexOf(id));

      assertThat(picture.getWidth()).isEqualTo(64);
      assertThat(picture.getHeight()).isEqualTo(64);
      assertThat(picture.getRGB(0, 0) >>> 24).as("corner of " + id).isZero();
      assertThat(longestOpaqueSide(picture)).as("longest side of " + id).isBetween(59, 62);
    }
  }

  @Test
  void everyTwentiethPictureDecodes() throws IOException {
    for (int item = 0; item < data.items().size(); item += 20) {
      assertThat(data.pictures().picture(item).getWidth()).isEqualTo(64);
    }
  }

  @Test
  void redHeartsAreRed() throws IOException {
    for (String source : List.of("noto", "twemoji", "fluent", "openmoji")) {
      int colour = data.pictures().picture(indexOf(source + "/2764")).getRGB(32, 32);

      assertThat(colour >> 16 & 0xff).isGreaterThan(190);
      assertThat(colour & 0xff).isLessThan(110);
    }
  }

  @Test
  void shipsALicenceForEverySourceNamed() throws IOException {
    String attribution = resource("ATTRIBUTION.md");

    assertThat(attribution)
        .contains("noto", "twemoji", "fluent", "openmoji", "emojilib", "Unicode");
    Set<String> licences =
        Pattern.compile("licences/[\\w.-]+\\.txt")
            .matcher(attribution)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(licences).hasSize(8);
    for (String licence : licences) {
      assertThat(resource(licence)).as(licence).hasSizeGreaterThan(1000);
    }
  }

  private static String resource(String file) throws IOException {
    try (var stream =
        EmbeddedEmojiReaderTest.class.getResourceAsStream("/dev/cmimh/assets/emoji/" + file)) {
      assertThat(stream).as(file).isNotNull();
      return new String(stream.readAllBytes(), UTF_8);
    }
  }

  private static double baseRate(LabelSet labels) {
    int n = labels.masks().length;
    long relevant =
        IntStream.range(0, n)
            .mapToLong(i -> IntStream.range(0, n).filter(j -> labels.relevant(i, j)).count())
            .sum();
    return (double) relevant / ((long) n * n);
  }

  private static Set<String> groups(IntStream items) {
    return items
        .mapToObj(item -> data.items().get(item).group())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static PairedItem named(String name) {
    return data.items().stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no emoji is named " + name));
  }

  private static int indexOf(String id) {
    return IntStream.range(0, data.items().size())
        .filter(item -> data.items().get(item).id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item is called " + id));
  }

  private static int longestOpaqueSide(BufferedImage picture) {
    int[] columns =
        IntStream.range(0, 64)
            .filter(x -> IntStream.range(0, 64).anyMatch(y -> opaque(picture, x, y)))
            .toArray();
    int[] rows =
        IntStream.range(0, 64)
            .filter(y -> IntStream.range(0, 64).anyMatch(x -> opaque(picture, x, y)))
            .toArray();
    return Stream.of(columns, rows)
        .mapToInt(side -> Arrays.stream(side).max().orElse(0) - side[0] + 1)
        .max()
        .orElseThrow();
  }

  private static boolean opaque(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) >>> 24 >= 16;
  }
}
