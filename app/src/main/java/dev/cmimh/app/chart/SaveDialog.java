package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigureExport;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where to save a figure. */
final class SaveDialog {

  private final ResourceBundle texts;

  SaveDialog(ResourceBundle texts) {
    this.texts = texts;
  }

  Optional<Path> choose(String name, FigureExport.Format format, Window window) {
    String ending = format.name().toLowerCase(Locale.ROOT);
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.getString("chart.save"));
    chooser.setInitialFileName(name + "." + ending);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.getString("chart.export." + format), "*." + ending));
    return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
  }
}
