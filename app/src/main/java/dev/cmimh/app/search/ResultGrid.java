package dev.cmimh.app.search;

import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import impl.org.controlsfx.skin.GridViewSkin;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridView;

/** Answers of one kind in a grid that scrolls through thousands. */
final class ResultGrid extends StackPane {

  private static final int PICTURE_SIDE = 72;
  private static final int SAMPLE_SIDE = 40;
  private static final double SPACING = 4;

  /** Of a cell, as the style sheet has it. */
  private static final int PADDING = 8;

  /** What the skin keeps free at the right, whatever the theme's scroll bar needs. */
  private static final double SCROLL_BAR = 18;

  /**
   * Cells of another height are all made anew. So there is room for a code also where there is none
   * to show, as while a person leafs.
   */
  private static final int USUAL_BITS = 32;

  private static final int BITS_WIDTH = 32 * ResultTile.BIT_PITCH;

  private final Modality kind;
  private final Texts texts;
  private final ResultTexts resultTexts;
  private final Thumbnails thumbnails;
  private final BiConsumer<Integer, Modality> ask;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final Positions positions = new Positions();
  private final GridView<Integer> grid = new GridView<>(positions);
  private final Label nothing = new Label();
  private final ContextMenu menu = new ContextMenu();

  /**
   * @param kind pictures or texts
   * @param ask hears with which item to ask, and whether with its picture or its words
   */
  ResultGrid(Modality kind, Texts texts, Thumbnails thumbnails, BiConsumer<Integer, Modality> ask) {
    this.kind = kind;
    this.texts = texts;
    this.resultTexts = new ResultTexts(texts);
    this.thumbnails = thumbnails;
    this.ask = ask;
    getStyleClass().add("result-grid");
    setMinSize(0, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(
        texts.get(kind == Modality.IMAGE ? "search.answers.pictures" : "search.answers.tags"));
    nothing.setText(texts.get("search.nothing-near"));
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing-found");
    nothing.setVisible(false);
    layOutGrid();
    getChildren().addAll(grid, nothing);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    menu.getItems()
        .setAll(
            menuItem("search.ask.picture", Modality.IMAGE),
            menuItem("search.ask.words", Modality.TEXT));
  }

  /** What the cells show. */
  record Shown(PairedDataset dataset, ResultList list) {}

  Modality kind() {
    return kind;
  }

  Thumbnails thumbnails() {
    return thumbnails;
  }

  ObservableValue<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Position of the selected result, from 0; -1 for none. */
  IntegerProperty selected() {
    return selected;
  }

  /** The selected result. */
  Optional<Result> selectedResult() {
    return Optional.of(selected.get())
        .filter(position -> position >= 0 && position < positions.size())
        .map(shown.get().list().results()::get);
  }

  /**
   * Shows other answers in the same cells.
   *
   * @param sameQuery whether they answer what the last ones answered: the place is kept then
   */
  void show(Shown next, boolean sameQuery) {
    Optional<Integer> selectedItem =
        sameQuery && shown.get() != null ? selectedResult().map(Result::item) : Optional.empty();
    bitsOf(next.list()).ifPresent(bits -> grid.setCellHeight(cellHeight(bits)));
    fixRows();
    shown.set(next);
    positions.resize(next.list().results().size());
    nothing.setVisible(positions.isEmpty());
    selected.set(selectedItem.map(item -> positionOf(item, next)).orElse(-1));
    if (!sameQuery) {
      flow().ifPresent(flow -> flow.scrollTo(0));
    }
  }

  private static Optional<Integer> bitsOf(ResultList list) {
    return list.results().stream()
        .findFirst()
        .flatMap(Result::hit)
        .map(hit -> hit.bits().set().length);
  }

  private void layOutGrid() {
    grid.getStyleClass().add(kind == Modality.IMAGE ? "pictures" : "texts");
    grid.setFocusTraversable(false);
    grid.setCellWidth(narrowest());
    grid.widthProperty().addListener((_, _, width) -> fill(width.doubleValue()));
    grid.skinProperty().addListener((_, _, _) -> fixRows());
    grid.setCellHeight(cellHeight(USUAL_BITS));
    grid.setHorizontalCellSpacing(SPACING);
    grid.setVerticalCellSpacing(SPACING);
    grid.setCellFactory(_ -> new ResultCell(this, resultTexts, side()));
  }

  /** A tile needs its bits and a padding; a text some room more. */
  private int narrowest() {
    return (kind == Modality.IMAGE ? 0 : 60) + BITS_WIDTH + 2 * PADDING;
  }

  /** Leaves no margin at the right: the tiles share what is left over. */
  private void fill(double width) {
    double room = width - SCROLL_BAR;
    int columns = Math.max(1, (int) (room / (narrowest() + 2 * SPACING)));
    grid.setCellWidth(Math.max(narrowest(), Math.floor(room / columns) - 2 * SPACING));
  }

  /** With a height that is known the flow guesses nothing: it finds the last of thousands. */
  private void fixRows() {
    flow().ifPresent(flow -> flow.setFixedCellSize(rowHeight()));
  }

  private double cellHeight(int bits) {
    return ResultTile.height(kind, side(), bits) + 2 * PADDING;
  }

  private int side() {
    return kind == Modality.IMAGE ? PICTURE_SIDE : SAMPLE_SIDE;
  }

  private static int positionOf(int item, Shown next) {
    List<Result> results = next.list().results();
    return IntStream.range(0, results.size())
        .filter(position -> results.get(position).item() == item)
        .findFirst()
        .orElse(-1);
  }

  private void press(KeyEvent event) {
    int page = columns() * Math.max(1, (int) (getHeight() / rowHeight()));
    switch (event.getCode()) {
      case LEFT -> move(event, -1);
      case RIGHT -> move(event, 1);
      case UP -> move(event, -columns());
      case DOWN -> move(event, columns());
      case PAGE_UP -> move(event, -page);
      case PAGE_DOWN -> move(event, page);
      case HOME -> move(event, -positions.size());
      case END -> move(event, positions.size());
      case ENTER -> {
        askSelected(event.isShiftDown() || event.isControlDown() ? other(kind) : kind);
        event.consume();
      }
      default -> {}
    }
  }

  private void move(KeyEvent event, int by) {
    if (event.isAltDown() || event.isShortcutDown() || positions.isEmpty()) {
      return;
    }
    int from = selected.get();
    int to = from < 0 ? (by > 1 && by >= positions.size() ? by : 0) : from + by;
    select(Math.clamp(to, 0, positions.size() - 1));
    event.consume();
  }

  private void select(int position) {
    selected.set(position);
    selectedResult()
        .ifPresent(
            result ->
                setAccessibleText(
                    resultTexts.spoken(
                        result, shown.get().dataset().items().get(result.item()), kind)));
    flow().ifPresent(flow -> reveal(flow, Math.floorDiv(position, columns())));
  }

  /** A far jump of the flow may miss by a row, so the rest is made up for by pixels. */
  private void reveal(VirtualFlow<?> flow, int row) {
    if (Math.abs(hiddenPixels(flow, row)) > 2 * flow.getHeight()) {
      flow.scrollTo(row);
      flow.layout();
    }
    double rest = hiddenPixels(flow, row);
    if (rest != 0) {
      flow.scrollPixels(rest);
    }
  }

  /** How far to scroll until a row is in view: up below 0, down above. */
  private double hiddenPixels(VirtualFlow<?> flow, int row) {
    double scrollable = Math.max(0, flow.getCellCount() * rowHeight() - flow.getHeight());
    double above = row * rowHeight() - flow.getPosition() * scrollable;
    double below = above + rowHeight() - flow.getHeight();
    return above < 0 ? above : Math.max(0, below);
  }

  private void click(MouseEvent event) {
    Optional<ResultCell> cell = cellAt(event);
    if (cell.isEmpty() || cell.get().getItem() == null) {
      return;
    }
    selected.set(cell.get().getItem());
    if (event.getButton() == MouseButton.SECONDARY) {
      menu.show(cell.get(), event.getScreenX(), event.getScreenY());
    } else if (event.getButton() == MouseButton.PRIMARY) {
      askSelected(event.isShortcutDown() || event.isShiftDown() ? other(kind) : kind);
    }
    event.consume();
  }

  private Optional<ResultCell> cellAt(MouseEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    while (node != null && !(node instanceof ResultCell)) {
      node = node.getParent();
    }
    return Optional.ofNullable((ResultCell) node);
  }

  private void askSelected(Modality asking) {
    selectedResult().ifPresent(result -> ask.accept(result.item(), asking));
  }

  private MenuItem menuItem(String key, Modality asking) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(_ -> askSelected(asking));
    return item;
  }

  private static Modality other(Modality modality) {
    return modality == Modality.IMAGE ? Modality.TEXT : Modality.IMAGE;
  }

  private double rowHeight() {
    return grid.getCellHeight() + 2 * grid.getVerticalCellSpacing();
  }

  private int columns() {
    return grid.getSkin() instanceof GridViewSkin<?> skin ? skin.computeMaxCellsInRow() : 1;
  }

  private Optional<VirtualFlow<?>> flow() {
    return Optional.ofNullable((VirtualFlow<?>) grid.lookup("#virtual-flow"));
  }
}
