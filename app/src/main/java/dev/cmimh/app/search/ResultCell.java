package dev.cmimh.app.search;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.retrieval.SearchAnswer;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.image.Image;
import org.controlsfx.control.GridCell;

/**
 * A result in the grid. It keeps its nodes and swaps what they show; which result that is, it looks
 * up at its index in what the grid shows, so that new answers cost no new cells.
 */
final class ResultCell extends GridCell<Integer> {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final ResultGrid grid;
  private final ResultTexts texts;
  private final int side;
  private final ResultTile tile;
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
    tile = new ResultTile(grid.kind(), side);
    Hint.on(this, this::explanation);
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

  /** The usual skin asks for the sizes of texts, of which this cell has none. */
  @Override
  protected Skin<?> createDefaultSkin() {
    return new TileSkin(this, tile);
  }

  private static final class TileSkin extends SkinBase<ResultCell> {

    TileSkin(ResultCell cell, ResultTile tile) {
      super(cell);
      getChildren().setAll(tile);
      consumeMouseEvents(false); // the grid hears of clicks
    }
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
    tile.showWords(grid.kind() == Modality.IMAGE ? texts.tags(item) : texts.allTags(item));
    loading.cancel();
    loading = grid.thumbnails().load(shown.dataset(), index, side, this::showPicture);
  }

  private String explanation() {
    if (lastResult == null) {
      return "";
    }
    PairedItem item = lastShown.dataset().items().get(lastResult.item());
    String explanation = texts.explanation(lastResult, item);
    return tile.isBroken() ? explanation + "\n" + texts.brokenPicture() : explanation;
  }

  private void showPicture(Image image) {
    boolean was = tile.isBroken();
    tile.showPicture(image);
    if (was != tile.isBroken()) {
      speak();
    }
  }

  private void showAnswer(Result result) {
    tile.showPlace(texts.rank(result), texts.distance(result));
    tile.showSigns(result.sharesLabel(), result.inBoth());
    tile.showCode(result.hit().map(SearchAnswer.Hit::bits), texts.agreement(result));
    speak();
  }

  private void speak() {
    PairedItem item = lastShown.dataset().items().get(lastResult.item());
    String spoken = texts.spoken(lastResult, item, lastShown.list().answers());
    setAccessibleText(tile.isBroken() ? spoken + "; " + texts.brokenPicture() : spoken);
  }

  private void markSelected(Number index) {
    pseudoClassStateChanged(SELECTED, Objects.equals(index, getItem()));
  }
}
