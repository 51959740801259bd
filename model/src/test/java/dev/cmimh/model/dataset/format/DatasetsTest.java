package dev.cmimh.model.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.dataset.PairedDataset;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

  @TempDir Path folder;

  private final Datasets datasets = new Datasets();

  @Test
  void opensTheEmbeddedSetByName() throws IOException {
    assertThat(datasets.open("emoji").name()).isEqualTo("emoji");
  }

  @Test
  void opensAFolderOfPairsAndAgainByTheNameOfTheDataSet() throws IOException {
    new PairsFolder(folder).write("image,text", 8, i -> "p%d.png,thing %d".formatted(i, i));

    PairedDataset first = datasets.open(folder.toString());
    PairedDataset again = datasets.open(first.name());

    assertThat(again.contentHash()).isEqualTo(first.contentHash());
    assertThat(again.items()).isEqualTo(first.items());
  }

  @Test
  void saysWhatThereIsWhereANameIsUnknown() {
    for (String name : new String[] {"emojis", "", "no\0name", folder + "/missing"}) {
      assertThatThrownBy(() -> datasets.open(name))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("called \"" + name + "\"")
          .hasMessageContaining("built-in data set emoji")
          .hasMessageContaining("pairs.csv");
    }
  }
}
