package dev.cmimh.model.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.dataset.GivenFeatures;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;

class MatlabFeaturesReaderTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("features.mat");
  }

  @Test
  void trainingPairsAreTheDataBaseAndTestPairsAsk() throws IOException {
    PairedDataset data = read(MatlabFile.sound());

    assertThat(data.items()).hasSize(MatlabFile.TRAINING + MatlabFile.TEST);
    assertThat(data.split().database(Split.Part.TEST)).hasSize(MatlabFile.TRAINING);
    assertThat(data.split().validation()).isEmpty();
    assertThat(data.split().test()).hasSize(MatlabFile.TEST);
    assertThat(data.split().test()[0]).isEqualTo(MatlabFile.TRAINING);
  }

  @Test
  void everyItemHasTheNumbersOfItsRow() throws IOException {
    MatlabFile written = MatlabFile.sound();

    GivenFeatures features = read(written).given().orElseThrow();

    assertThat((double) features.images().at(7, 2))
        .isCloseTo(written.matrix("I_tr").getDouble(7, 2), within(1e-6));
    assertThat((double) features.texts().at(MatlabFile.TRAINING + 3, 4))
        .isCloseTo(written.matrix("T_te").getDouble(3, 4), within(1e-6));
  }

  @Test
  void itemsOfOneClassNumberAreRelevantToEachOther() throws IOException {
    LabelSet labels = read(MatlabFile.sound()).defaultLabels().orElseThrow();

    assertThat(labels.labels()).containsExactly("class 1", "class 2", "class 3", "class 4");
    assertThat(labels.relevant(1, MatlabFile.TRAINING + 5)).isTrue();
    assertThat(labels.relevant(1, MatlabFile.TRAINING + 6)).isFalse();
  }

  @Test
  void severalColumnsOfLabelsAreALabelEach() throws IOException {
    Matrix training = Mat5.newMatrix(MatlabFile.TRAINING, 3);
    Matrix test = Mat5.newMatrix(MatlabFile.TEST, 3);
    training.setDouble(0, 0, 1);
    training.setDouble(0, 2, 1);
    test.setDouble(4, 2, 1);
    test.setDouble(5, 1, 1);

    LabelSet labels =
        read(MatlabFile.sound().with("L_tr", training).with("L_te", test))
            .defaultLabels()
            .orElseThrow();

    assertThat(labels.relevant(0, MatlabFile.TRAINING + 4)).isTrue();
    assertThat(labels.relevant(0, MatlabFile.TRAINING + 5)).isFalse();
  }

  @Test
  void aFileWithoutLabelsIsADataSetWithoutLabels() throws IOException {
    assertThat(read(MatlabFile.sound().without("L_tr").without("L_te")).labelSets()).isEmpty();
  }

  @Test
  void aPictureIsToldToBeMissing() throws IOException {
    PairedDataset data = read(MatlabFile.sound());

    assertThatThrownBy(() -> data.pictures().picture(0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("features without pictures");
  }

  @Test
  void aMissingMatrixIsNamedBesideThoseThatThereAre() {
    assertThatThrownBy(() -> read(MatlabFile.sound().without("T_tr")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no matrix T_tr")
        .hasMessageContaining("[I_te, I_tr, L_te, L_tr, T_te]");
  }

  @Test
  void matricesThatDoNotFitEachOtherAreNamed() {
    assertThatThrownBy(() -> read(MatlabFile.sound().with("T_tr", Mat5.newMatrix(39, 5))))
        .hasMessageContaining("39 rows in T_tr where 40 items are");
    assertThatThrownBy(() -> read(MatlabFile.sound().with("I_te", Mat5.newMatrix(12, 7))))
        .hasMessageContaining("6 columns in I_tr and 7 in I_te");
  }

  @Test
  void aNumberThatIsNotFiniteIsPointedAt() {
    MatlabFile damaged = MatlabFile.sound();
    damaged.matrix("T_te").setDouble(2, 1, Double.NaN);

    assertThatThrownBy(() -> read(damaged)).hasMessageContaining("NaN in row 3, column 2 of T_te");
  }

  @Test
  void whatIsNoMatlabFileIsToldSo() throws IOException {
    Files.writeString(file, "MATLAB 7.3 MAT-file, but cut off");

    assertThatThrownBy(() -> new MatlabFeaturesReader().read(file.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("save it in MATLAB with -v7");
    assertThatThrownBy(() -> new Datasets().open(folder.resolve("none.mat").toString()))
        .hasMessageContaining("There is no file");
  }

  private PairedDataset read(MatlabFile content) throws IOException {
    return new Datasets().open(content.write(file).toString());
  }
}
