package dev.cmimh.app.search;

import dev.cmimh.app.text.Texts;
import java.io.File;
import java.util.List;
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

  PictureSources(SearchViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  void paste() {
    take(Clipboard.getSystemClipboard());
  }

  void choose(Window owner) {
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
    File chosen = chooser.showOpenDialog(owner);
    if (chosen != null) {
      model.askFiles(List.of(chosen.toPath()));
    }
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
