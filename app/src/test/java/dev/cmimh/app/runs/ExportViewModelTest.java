package dev.cmimh.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportViewModelTest extends ListedRuns {

  private ExportViewModel export;

  @BeforeEach
  void exporting() {
    export = new ExportViewModel(parts(atOnce), model::meant);
  }

  @Test
  void whatIsShownIsExportedUnlessSeveralAreChosen() throws IOException {
    train("first", 16);
    train("second", 32);
    model.refresh();
    model.filter().set("bits=32");
    Path file = folder.resolve("runs.csv");

    export.export(file);

    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(notices.shown().getFirst().text()).isEqualTo("1 run was written to " + file + ".");
  }

  @Test
  void twoToEightRunsBecomeOnePageThatComparesThem() throws IOException {
    train("first", 16);
    model.refresh();
    assertThat(export.canReport()).isFalse();
    train("second", 32);
    model.refresh();
    assertThat(export.canReport()).isTrue();
    Path page = folder.resolve("runs.html");

    export.report(page);

    assertThat(page).content().contains("first", "second", "<svg");
    assertThat(notices.shown().getFirst().text()).isEqualTo("2 runs were written to " + page + ".");
  }
}
