package dev.cmimh.app.search;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.item.BitStripView;
import dev.cmimh.app.item.PicturePlate;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedItem;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A result in the grid. It keeps its nodes and swaps what they show; which result that is, it looks
 * up at its index in what the grid shows, so that new answers cost no new cells.
 */
final class ResultCell extends GridCell<Integer> {

  static final int BIT_PITCH = 4;
  static final int BIT_HEIGHT = 6;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final ResultGrid grid;
  private final ResultTexts texts;
  private final int side;
  private final PicturePlate frame = new PicturePlate();
  private final Label tags = new Label();
  private final Label rank = new Label();
  private final Label distance = new Label();
  private final FontIcon sharesLabel = new FontIcon("fth-check-circle");
  private final FontIcon inBoth = new FontIcon("fth-copy");
  private final BitStripView bits = new BitStripView(BIT_PITCH, BIT_HEIGHT);
  private final ChangeListener<ResultGrid.Shown> contentListener = (_, _, _) -> refresh();
  private final ChangeListener<Number> selectionListener = (_, _, now) -> markSelected(now);
  private Cancellation loading = new Cancellation();
  private ResultGrid.Shown lastShown;
  private Result lastResult;

  /**
   * @param side of the picture, in pixels
   */
  ResultCell(ResultGrid grid, ResultTexts texts, int side) {
    this.grid = grid;
    this.texts = texts;
    this.side = side;
    getStyleClass().add("result-cell");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tags.getStyleClass().add("result-tags");
    rank.getStyleClass().add("result-rank");
    distance.getStyleClass().add("result-distance");
    sharesLabel.getStyleClass().add("shares-label");
    inBoth.getStyleClass().add("in-both");
    Hint.on(this, this::explanation);
    frame.getStyleClass().add("picture-plate");
    frame.setMinSize(side, side);
    frame.setMaxSize(side, side);
    setGraphic(grid.kind() == Modality.IMAGE ? layOutPicture() : layOutText());
    grid.shown().addListener(new WeakChangeListener<>(contentListener));
    grid.selected().addListener(new WeakChangeListener<>(selectionListener));
  }

  @Override
  protected void updateItem(Integer item, boolean empty) {
    super.updateItem(item, empty);
    if (!empty) {
      refresh();
    }
  }

  private Region layOutPicture() {
    VBox box = new VBox(4, frame, tags, facts(), bits);
    box.setAlignment(Pos.TOP_CENTER);
    box.setFillWidth(true);
    return box;
  }

  private Region layOutText() {
    tags.getStyleClass().add("text-answer");
    tags.setWrapText(true);
    tags.setMaxHeight(Double.MAX_VALUE);
    HBox words = new HBox(8, frame, tags);
    words.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(words, Priority.ALWAYS);
    VBox box = new VBox(4, words, facts(), bits);
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  private HBox facts() {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox facts = new HBox(5, rank, between, inBoth, sharesLabel, distance);
    facts.setAlignment(Pos.CENTER_LEFT);
    return facts;
  }

  /** New answers are a new list: comparing all of it for every cell would take long. */
  @SuppressWarnings("ReferenceEquality")
  private void refresh() {
    ResultGrid.Shown shown = grid.shown().getValue();
    if (isEmpty() || getItem() == null || getItem() >= shown.list().results().size()) {
      return;
    }
    Result result = shown.list().results().get(getItem());
    markSelected(grid.selected().get());
    if (shown == lastShown && result.equals(lastResult)) {
      return;
    }
    boolean sameItem =
        lastResult != null
            && lastShown.dataset().isSameAs(shown.dataset())
            && lastResult.item() == result.item();
    lastShown = shown;
    lastResult = result;
    if (!sameItem) {
      showItem(shown, result.item());
    }
    showAnswer(result);
  }

  private void showItem(ResultGrid.Shown shown, int index) {
    PairedItem item = shown.dataset().items().get(index);
    tags.setText(grid.kind() == Modality.IMAGE ? texts.tags(item) : texts.allTags(item));
    loading.cancel();
    loading = grid.thumbnails().load(shown.dataset(), index, side, this::showPicture);
  }

  private String explanation() {
    if (lastResult == null) {
      return "";
    }
    PairedItem item = lastShown.dataset().items().get(lastResult.item());
    String explanation = texts.explanation(lastResult, item);
    return frame.isBroken() ? explanation + "\n" + texts.brokenPicture() : explanation;
  }

  private void showPicture(Image image) {
    boolean was = frame.isBroken();
    frame.show(image);
    if (was != frame.isBroken()) {
      speak();
    }
  }

  private void showAnswer(Result result) {
    rank.setText(texts.rank(result));
    distance.setText(texts.distance(result));
    setShown(sharesLabel, result.sharesLabel());
    setShown(inBoth, result.inBoth());
    bits.setVisible(result.hit().isPresent());
    bits.setManaged(result.hit().isPresent());
    result.hit().ifPresent(hit -> bits.show(hit.bits(), true));
    bits.setAccessibleText(texts.agreement(result));
    speak();
  }

  private void speak() {
    PairedItem item = lastShown.dataset().items().get(lastResult.item());
    String spoken = texts.spoken(lastResult, item, lastShown.list().answers());
    setAccessibleText(frame.isBroken() ? spoken + "; " + texts.brokenPicture() : spoken);
  }

  private void markSelected(Number index) {
    pseudoClassStateChanged(SELECTED, Objects.equals(index, getItem()));
  }

  private static void setShown(FontIcon icon, boolean shown) {
    icon.setVisible(shown);
    icon.setManaged(shown);
  }
}
