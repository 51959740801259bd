package dev.cmimh.model.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Photographs of groceries that lie beside the project: in the folder of the system property {@code
 * cmimh.shared}, or in {@code ../shared} seen from the project.
 */
class GroceryFolderTest {

  @Test
  void readsRealPhotographsWithTheirOwnersSplit() throws IOException {
    Path folder = Path.of(System.getProperty("cmimh.shared", "../../shared"), "data", "grocery");
    assumeTrue(
        Files.isDirectory(folder),
        () -> "Skipped: there are no groceries at " + folder + "; set -Dcmimh.shared=FOLDER");

    PairedDataset data = new PairsFolderReader().read(folder);

    assertThat(data.items()).hasSize(2430);
    assertThat(data.split().train()).hasSize(1169);
    assertThat(data.split().validation()).hasSize(157);
    assertThat(data.split().test()).hasSize(1104);
    assertThat(data.items()).extracting(PairedItem::group).doesNotHaveDuplicates();
    assertThat(data.labels("labels").labels()).contains("Packages", "Zucchini");
    for (int item = 0; item < 2430; item += 100) {
      assertThat(data.pictures().picture(item).getWidth()).isBetween(100, 220);
    }
  }
}
