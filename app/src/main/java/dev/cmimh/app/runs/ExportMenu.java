package dev.cmimh.app.runs;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.javafx.FontIcon;

/** Asks for a file and writes runs to it. */
final class ExportMenu extends MenuButton {

  private static final String NAME = "cmimh-runs.";

  private final Texts texts;

  ExportMenu(ExportViewModel model, Texts texts) {
    super(texts.get("runs.export"), new FontIcon("fth-download"));
    this.texts = texts;
    setId("runs-export");
    setMinWidth(USE_PREF_SIZE);
    Hint.on(this, texts.get("runs.export.help"));
    for (String ending : List.of("csv", "json")) {
      MenuItem item = new MenuItem(texts.get("runs.export." + ending));
      item.setOnAction(_ -> export(ending, model::export));
      getItems().add(item);
    }
    MenuItem report = new MenuItem(texts.get("runs.export.html"));
    report.setId("runs-export-html");
    report.setOnAction(_ -> export("html", model::report));
    setOnShowing(_ -> report.setDisable(!model.canReport()));
    getItems().add(report);
  }

  private void export(String ending, Consumer<Path> write) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("runs.export.title"));
    chooser.setInitialFileName(NAME + ending);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("runs.export." + ending), "*." + ending));
    Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(write);
  }
}
