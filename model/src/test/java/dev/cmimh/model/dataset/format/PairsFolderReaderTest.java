package dev.cmimh.model.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsFolderReaderTest {

  @TempDir Path folder;

  private final PairsFolderReader reader = new PairsFolderReader();

  @Test
  void readsPicturesWordsLabelsAndSplit() throws IOException {
    write(
        "image,text,labels,split",
        "p0.png,\"A red apple, ripe\",fruit;food,train",
        "p1.png,The green pear,fruit; food ,train",
        "p2.png,an old chair,,validation",
        "p3.png,a new table,furniture,test");

    PairedDataset data = reader.read(folder);

    assertThat(data.name()).isEqualTo(folder.toAbsolutePath().normalize().toString());
    PairedItem apple = data.items().get(0);
    assertThat(apple.id()).isEqualTo("p0.png");
    assertThat(apple.name()).isEqualTo("A red apple, ripe");
    assertThat(apple.source()).isEqualTo(folder.getFileName().toString());
    assertThat(apple.words()).containsExactly("red", "apple", "ripe");
    assertThat(data.labelSets()).hasSize(1);
    assertThat(data.labels("labels").labels()).containsExactly("fruit", "food", "furniture");
    assertThat(data.labels("labels").relevant(0, 1)).isTrue();
    assertThat(data.labels("labels").relevant(2, 2)).isFalse();
    assertThat(data.split().train()).containsExactlyInAnyOrder(0, 1);
    assertThat(data.split().validation()).containsExactly(2);
    assertThat(data.split().test()).containsExactly(3);
    assertThat(data.pictures().picture(3).getRGB(0, 0) & 0xffffff).isEqualTo(3000);
  }

  @Test
  void readsATableWithoutLabelsAndSplitInAnyOrderOfColumns() throws IOException {
    write("Text, IMAGE", "red apple,p0.png", "green pear,p1.png", "chair,p2.png");

    PairedDataset data = reader.read(folder);

    assertThat(data.labelSets()).isEmpty();
    assertThat(data.items())
        .extracting(PairedItem::id)
        .containsExactly("p0.png", "p1.png", "p2.png");
  }

  @Test
  void readsATableWithAByteOrderMarkAndLineEndsOfWindows() throws IOException {
    write("image,text", "p0.png,red apple", "p1.png,pear", "p2.png,chair");
    Path table = folder.resolve("pairs.csv");
    Files.writeString(table, "\uFEFF" + Files.readString(table).replace("\n", "\r\n"));

    assertThat(reader.read(folder).items().get(0).words()).containsExactly("red", "apple");
  }

  @Test
  void drawsASplitInWhichPicturesOfOneTextStayTogether() throws IOException {
    new PairsFolder(folder)
        .write("image,text", 120, i -> "p%d.png,thing number %d".formatted(i, i % 40));

    PairedDataset data = reader.read(folder);

    Split split = data.split();
    assertThat(split.test()).hasSize(18);
    assertThat(split.validation().length).isBetween(12, 14);
    assertThat(split.train().length).isEqualTo(120 - 18 - split.validation().length);
    assertThat(texts(data, split.train())).doesNotContainAnyElementsOf(texts(data, split.test()));
    assertThat(texts(data, split.validation()))
        .doesNotContainAnyElementsOf(texts(data, split.test()));
    assertThat(reader.read(folder).split().test()).containsExactly(split.test());
  }

  @Test
  void carvesAValidationPartOutOfTrainWhereThereIsNone() throws IOException {
    new PairsFolder(folder)
        .write(
            "image,text,split",
            100,
            i -> "p%d.png,thing number %d,%s".formatted(i, i % 25, i % 25 < 5 ? "test" : "train"));

    PairedDataset data = reader.read(folder);

    assertThat(data.split().test()).hasSize(20);
    assertThat(data.split().validation()).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    assertThat(data.split().train()).hasSize(80 - data.split().validation().length);
    assertThat(texts(data, data.split().train()))
        .doesNotContainAnyElementsOf(texts(data, data.split().validation()));
    assertThat(data.items().get(0).group()).isEqualTo(data.items().get(25).group());
  }

  @Test
  void keepsTheOwnersSplitWhereItPartsPicturesOfOneText() throws IOException {
    write(
        "image,text,split",
        "p0.png,red apple,train",
        "p1.png,red apple,val",
        "p2.png,red apple,test",
        "p3.png,chair,train");

    PairedDataset data = reader.read(folder);

    assertThat(data.split().train()).containsExactlyInAnyOrder(0, 3);
    assertThat(data.split().validation()).containsExactly(1);
    assertThat(data.items()).extracting(PairedItem::group).doesNotHaveDuplicates();
  }

  @Test
  void joinsTheRowsOfOnePicture() throws IOException {
    write(
        "image,text,labels",
        "p0.png,red apple,fruit",
        "p1.png,chair,furniture",
        "./p0.png,an apple on a table,food;fruit",
        "p0.png,red apple,fruit",
        "p2.png,pear,fruit");

    PairedDataset data = reader.read(folder);

    assertThat(data.items())
        .extracting(PairedItem::id)
        .containsExactly("p0.png", "p1.png", "p2.png");
    assertThat(data.items().get(0).words()).containsExactly("red", "apple", "table");
    assertThat(data.items().get(0).name()).isEqualTo("red apple\nan apple on a table");
    assertThat(data.labels("labels").masks()[0]).containsExactly(0b11);
  }

  @Test
  void drawsASplitWhereTheOwnersPutsOnePictureOnTwoSides() throws IOException {
    write(
        "image,text,split",
        "p0.png,red apple,train",
        "p1.png,pear,train",
        "p2.png,chair,test",
        "p0.png,red apple,test");

    PairedDataset data = reader.read(folder);

    assertThat(data.items()).hasSize(3);
    assertThat(data.split().test()).hasSize(1);
    assertThat(data.split().validation()).hasSize(1);
    assertThat(data.split().train()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Train, VAL, Test",
    "training, dev, testing",
    "database, valid, query",
    "retrieval, validation, query"
  })
  void understandsTheUsualNamesOfSides(String train, String validation, String test)
      throws IOException {
    write(
        "image,text,split",
        "p0.png,apple," + train,
        "p1.png,pear," + validation,
        "p2.png,chair," + test);

    Split split = reader.read(folder).split();

    assertThat(split.train()).containsExactly(0);
    assertThat(split.validation()).containsExactly(1);
    assertThat(split.test()).containsExactly(2);
  }

  @Test
  void contentHashFollowsTableAndPictures() throws IOException {
    write("image,text", "p0.png,red apple", "p1.png,pear", "p2.png,chair");
    String before = reader.read(folder).contentHash();
    assertThat(reader.read(folder).contentHash()).isEqualTo(before);

    Files.copy(
        folder.resolve("p1.png"), folder.resolve("p0.png"), StandardCopyOption.REPLACE_EXISTING);
    String otherPicture = reader.read(folder).contentHash();
    write("image,text", "p0.png,green apple", "p1.png,pear", "p2.png,chair");
    String otherText = reader.read(folder).contentHash();

    assertThat(Set.of(before, otherPicture, otherText)).hasSize(3);
  }

  @Test
  void namesTheFolderWithoutATable() {
    assertRefused(folder + " has no file pairs.csv");
  }

  @Test
  void namesAMissingColumn() throws IOException {
    write("picture,text", "p0.png,red apple");

    assertRefused("pairs.csv has no column \"image\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing.png,pear | line 3 names the picture missing.png, but there is no such file",
        "../p1.png,pear | line 3 names ../p1.png, which lies outside of the folder",
        ",pear | line 3 has no image",
        "p1.png, | line 3 has no text",
        "p1.png | line 3 has no text",
        "p1.png,of the | line 3 has the text \"of the\", in which no word says anything"
      })
  void namesTheLineOfABadRow(String row, String sentence) throws IOException {
    write("image,text", "p0.png,red apple", row, "p2.png,chair");

    assertRefused("pairs.csv, " + sentence);
  }

  @Test
  void namesTheLineOfAnUnknownSide() throws IOException {
    write("image,text,split", "p0.png,apple,train", "p1.png,pear,holdout", "p2.png,chair,test");

    assertRefused("pairs.csv, line 3 has the split \"holdout\"");
  }

  @Test
  void countsLinesThroughTextsOfSeveralLines() throws IOException {
    write("image,text", "p0.png,\"red\napple\"", "missing.png,pear");

    assertRefused("line 4 names the picture missing.png");
  }

  @Test
  void refusesASplitWithoutATestSide() throws IOException {
    write("image,text,split", "p0.png,apple,train", "p1.png,pear,train", "p2.png,chair,val");

    assertRefused("needs rows of split train and rows of split test");
  }

  @Test
  void refusesToDrawFromTooFewTexts() throws IOException {
    write("image,text", "p0.png,apple", "p1.png,apple", "p2.png,pear");

    assertRefused("2 different texts");
  }

  @Test
  void refusesAnEmptyTableAndOneThatIsNoText() throws IOException {
    write("image,text");
    assertRefused("holds no pairs");

    Files.write(folder.resolve("pairs.csv"), new byte[] {'i', (byte) 0xff, (byte) 0xfe});
    assertRefused("is not a text in UTF-8");

    write("image,text", "p0.png,\"red apple");
    assertRefused("is not a table of comma-separated values");
  }

  @Test
  void namesAPictureThatCannotBeDecodedWhenItIsAskedFor() throws IOException {
    write("image,text", "p0.png,red apple", "p1.png,pear", "p2.png,chair");
    Files.writeString(folder.resolve("p1.png"), "no picture");
    PairedDataset data = reader.read(folder);

    assertThatThrownBy(() -> data.pictures().picture(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("p1.png is not a picture");
  }

  private void write(String header, String... rows) throws IOException {
    for (int i = 0; i < 4; i++) {
      Files.deleteIfExists(folder.resolve("p" + i + ".png"));
    }
    PairsFolder pairs = new PairsFolder(folder);
    pairs.write(header, 4, i -> "");
    Files.writeString(folder.resolve("pairs.csv"), header + "\n" + String.join("\n", rows) + "\n");
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(() -> reader.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(sentence);
  }

  private static Set<String> texts(PairedDataset data, int[] items) {
    return IntStream.of(items)
        .mapToObj(item -> data.items().get(item).name())
        .collect(Collectors.toSet());
  }
}
