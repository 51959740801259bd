package dev.cmimh.app.codes;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.PairedDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;

/** Small pictures of items, each a button. */
final class PictureRow extends FlowPane {

  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Thumbnails thumbnails;
  private final Texts texts;
  private final int side;
  private final IntConsumer choose;
  private final List<Cell> cells = new ArrayList<>();

  /**
   * @param side of each picture, in pixels
   * @param choose hears which item was pressed
   */
  PictureRow(Thumbnails thumbnails, Texts texts, int side, IntConsumer choose) {
    super(4, 4);
    this.thumbnails = thumbnails;
    this.texts = texts;
    this.side = side;
    this.choose = choose;
    getStyleClass().add("picture-row");
  }

  private final class Cell {

    private final ImageView picture = new ImageView();
    private final Button button = new Button(null, picture);
    private Cancellation loading = new Cancellation();

    Cell() {
      button.getStyleClass().add("picture-button");
      button.setMinSize(side + 8.0, side + 8.0);
      button.setMaxSize(side + 8.0, side + 8.0);
    }

    void show(PairedDataset dataset, int item, String note) {
      String name = dataset.items().get(item).name();
      Hint.on(button, texts.get("codes.picture.help", name + note));
      button.setAccessibleText(name + note);
      button.setOnAction(_ -> choose.accept(item));
      loading.cancel();
      loading = thumbnails.load(dataset, item, side, picture::setImage);
    }
  }

  /** Shows items in the place of the last. */
  void show(PairedDataset dataset, List<Integer> items) {
    show(dataset, items, items.stream().map(_ -> "").toList());
  }

  /**
   * Shows items in the place of the last.
   *
   * @param notes of each item, said after its name
   */
  void show(PairedDataset dataset, List<Integer> items, List<String> notes) {
    while (cells.size() < items.size()) {
      cells.add(new Cell());
    }
    for (int i = 0; i < items.size(); i++) {
      cells.get(i).show(dataset, items.get(i), notes.get(i));
    }
    getChildren().setAll(cells.subList(0, items.size()).stream().map(cell -> cell.button).toList());
  }

  /** Marks some of the items on show. */
  void mark(List<Boolean> marked) {
    for (int i = 0; i < marked.size(); i++) {
      cells.get(i).button.pseudoClassStateChanged(MARKED, marked.get(i));
    }
  }
}
