package dev.cmimh.app.item;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.PicturePixels;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;

/** An item of the data set, or a picture from elsewhere, in large and with all that is known. */
public final class ItemCard extends VBox {

  private static final int SIDE = 160;

  private final Texts texts;
  private final Thumbnails thumbnails;
  private final PicturePlate frame = new PicturePlate();
  private final Label name = new Label();
  private final Label facts = new Label();
  private Cancellation loading = new Cancellation();

  public ItemCard(Texts texts, Thumbnails thumbnails) {
    this.texts = texts;
    this.thumbnails = thumbnails;
    getStyleClass().add("item-card");
    frame.getStyleClass().add("large-picture");
    frame.setMinHeight(SIDE + 16.0);
    frame.picture().setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    Hint.on(frame, this::spoken);
    name.getStyleClass().add("item-name");
    name.setWrapText(true);
    facts.setWrapText(true);
    facts.getStyleClass().add("item-facts");
    facts.managedProperty().bind(facts.textProperty().isNotEmpty());
    getChildren().setAll(frame, name, facts);
  }

  public void showItem(PairedDataset dataset, int index) {
    PairedItem item = dataset.items().get(index);
    List<String> labels = ItemLabels.of(dataset, index);
    name.setText(item.name());
    String lines = texts.get("search.item.tags", String.join(", ", item.words()));
    if (!labels.isEmpty()) {
      lines += "\n" + texts.get("search.item.labels", String.join(", ", labels));
    }
    facts.setText(lines + "\n" + texts.get("search.item.source", item.source(), item.group()));
    startLoading();
    loading = thumbnails.load(dataset, index, SIDE, this::show);
  }

  public void showPicture(String title, PicturePixels pixels) {
    name.setText(title);
    facts.setText("");
    startLoading();
    loading = thumbnails.load(pixels, SIDE, this::show);
  }

  public void showWords(String words) {
    loading.cancel();
    showFrame(false);
    name.setText(texts.get("search.query.words", words.strip()));
    facts.setText("");
  }

  private void show(Image image) {
    frame.show(image);
    frame.picture().setAccessibleText(spoken());
  }

  private String spoken() {
    return frame.isBroken() ? texts.get("item.picture.broken.of", name.getText()) : name.getText();
  }

  /** The last picture stays until the next is there: that does not flicker. */
  private void startLoading() {
    loading.cancel();
    showFrame(true);
  }

  private void showFrame(boolean shown) {
    frame.setVisible(shown);
    frame.setManaged(shown);
  }
}
