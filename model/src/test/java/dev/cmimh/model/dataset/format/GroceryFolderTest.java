package dev.cmimh.model.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cmimh.model.dataset.PairedDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Photographs of groceries that lie beside the project: in the folder of the system property {@code
 * cmimh.shared}, or in {@code ../shared} seen from the project.
 */
class GroceryFolderTest {

  @Test
  void drawsItsOwnSplitWhereTheOwnersPutsOnePictureOnTwoSides() throws IOException {
    Path folder = Path.of(System.getProperty("cmimh.shared", "../../shared"), "data", "grocery");
    assumeTrue(
        Files.isDirectory(folder),
        () -> "Skipped: there are no groceries at " + folder + "; set -Dcmimh.shared=FOLDER");

    PairedDataset data = new PairsFolderReader().read(folder);

    assertThat(data.items()).hasSize(1784);
    assertThat(data.split().test().length).isBetween(240, 267);
    assertThat(data.split().validation().length).isBetween(190, 214);
    assertThat(texts(data, data.split().train()))
        .doesNotContainAnyElementsOf(texts(data, data.split().test()));
    assertThat(data.labels("labels").labels()).contains("Packages", "Zucchini");
    for (int item = 0; item < 1784; item += 100) {
      assertThat(data.pictures().picture(item).getWidth()).isBetween(100, 220);
    }
  }

  private static Set<String> texts(PairedDataset data, int[] items) {
    return IntStream.of(items)
        .mapToObj(item -> data.items().get(item).name())
        .collect(Collectors.toSet());
  }
}
