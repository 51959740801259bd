package dev.cmimh.app.search;

import dev.cmimh.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The ways on which a picture comes in from outside: dropped, pasted, chosen. */
final class PictureSources {

  private final SearchViewModel model;
  private final Texts texts;
  private Function<Window, Optional<Path>> chooser;

  PictureSources(SearchViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.chooser = this::askForFile;
  }

  void paste() {
    take(Clipboard.getSystemClipboard());
  }

  /** Asks for files in another way than by a dialog. */
  void setChooser(Function<Window, Optional<Path>> chooser) {
    this.chooser = chooser;
  }

  void choose(Window owner) {
    chooser.apply(owner).ifPresent(file -> model.askFiles(List.of(file)));
  }

  private Optional<Path> askForFile(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("search.picture.choose.title"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                texts.get("search.picture.choose.pictures"),
                "*.png",
                "*.jpg",
                "*.jpeg",
                "*.gif",
                "*.bmp",
                "*.webp"),
            new FileChooser.ExtensionFilter(texts.get("search.picture.choose.all"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  void dragOver(DragEvent event) {
    event.acceptTransferModes(TransferMode.COPY);
    event.consume();
  }

  void drop(DragEvent event) {
    take(event.getDragboard());
    event.setDropCompleted(true);
    event.consume();
  }

  /** Files come first: a copied file also carries its icon. */
  private void take(Clipboard clipboard) {
    if (clipboard.hasFiles()) {
      model.askFiles(clipboard.getFiles().stream().map(File::toPath).toList());
    } else if (clipboard.hasImage()) {
      Image image = clipboard.getImage();
      model.askPasted(() -> PastedImage.pixels(image, texts.get("search.picture.too-large")));
    } else if (clipboard.hasString() && !(clipboard instanceof Dragboard)) {
      model.words().set(clipboard.getString());
    } else {
      model.refuse();
    }
  }
}
