package dev.cmimh.app.search;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelNames;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.item.ItemCard;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.run.Run;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Search screen: controls left, answers in the middle, details right. */
public final class SearchView extends StackPane {

  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
  private static final double CONTROLS_WIDTH = 290;
  private static final double DETAILS_WIDTH = 300;

  /** Below it, details would leave too little for the answers until they are asked for. */
  private static final double WIDE = 1100;

  private final SearchViewModel model;
  private final PictureSources sources;
  private final QueryPane queryPane;
  private final WishPane wishPane;
  private final ResultsPane results;
  private final DetailsPane details;
  private final QueryBar queryBar;
  private final CompletionList completions;
  private final BooleanProperty detailsShown = new SimpleBooleanProperty();
  private boolean detailsChosen;
  private Query lastQuery = new Query.Nothing();

  /**
   * @param pictures where thumbnails are decoded: best threads that no search waits for
   */
  public SearchView(
      SearchViewModel model,
      CompletionViewModel completion,
      ModelShelf shelf,
      Background pictures,
      Memory memory,
      Texts texts) {
    this.model = model;
    Thumbnails thumbnails = new Thumbnails(pictures);
    ModelNames names = new ModelNames(texts, ZoneId.systemDefault());
    this.sources = new PictureSources(model, texts);
    this.queryPane = new QueryPane(model, completion, sources, texts);
    this.wishPane = new WishPane(model.settings(), texts);
    this.details = new DetailsPane(texts, names, thumbnails, model::askItem);
    this.results = new ResultsPane(texts, names, thumbnails, model::askItem, details::select);
    this.queryBar = new QueryBar(model, texts, thumbnails, detailsShown);
    this.completions = new CompletionList(completion, texts, queryPane.field()::complete);
    getStyleClass().add("search");
    getStylesheets()
        .addAll(
            ItemCard.class.getResource("item.css").toExternalForm(),
            SearchView.class.getResource("search.css").toExternalForm());
    ModelPane models = new ModelPane(model.settings(), shelf, names, texts);
    getChildren().setAll(layOut(new VBox(queryPane, wishPane, models)), completions);
    rememberDetails(memory);
    listen();
    model.settings().model().subscribe(() -> useBits(shelf));
    model.settings().comparison().subscribe(() -> useBits(shelf));
    shelf.renewals().subscribe(_ -> useBits(shelf));
  }

  /** Goes to the field for words. */
  public void focusField() {
    // A scroll pane takes its content in with its skin, which a screen has only when it was drawn.
    applyCss();
    queryPane.field().requestFocus();
    queryPane.field().selectAll();
  }

  /** Lets the model of a stored run answer from now on. */
  public void ask(Run run) {
    model.settings().model().set(new ModelChoice.Stored(run));
  }

  /** Asks with the first of some picture files, as if they had been dropped. */
  public void ask(List<Path> files) {
    model.askFiles(files);
  }

  /** Where pictures come in from outside. */
  PictureSources sources() {
    return sources;
  }

  /** Asks with the picture or the words of an item. */
  public void askItem(int item, Modality asking) {
    model.askItem(item, asking);
  }

  private HBox layOut(VBox controls) {
    controls.getStyleClass().add("controls");
    ScrollPane left = new DirectScrollPane(controls);
    left.getStyleClass().addAll("controls-pane", Styles.DENSE);
    left.setFitToWidth(true);
    left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    left.setMinWidth(CONTROLS_WIDTH);
    left.setPrefWidth(CONTROLS_WIDTH);
    VBox middle = new VBox(queryBar, results);
    middle.getStyleClass().add("middle");
    middle.setMinWidth(0);
    VBox.setVgrow(results, Priority.ALWAYS);
    HBox.setHgrow(middle, Priority.ALWAYS);
    details.setMinWidth(DETAILS_WIDTH);
    details.setPrefWidth(DETAILS_WIDTH);
    details.visibleProperty().bind(detailsShown);
    details.managedProperty().bind(detailsShown);
    return new HBox(left, middle, details);
  }

  private void rememberDetails(Memory memory) {
    memory
        .get("search.details")
        .ifPresent(
            shown -> {
              detailsChosen = true;
              detailsShown.set(Boolean.parseBoolean(shown));
            });
    widthProperty()
        .addListener(
            (_, _, width) -> {
              if (!detailsChosen) {
                detailsShown.set(width.doubleValue() >= WIDE);
              }
            });
    queryBar
        .lookup("#search-details-toggle")
        .addEventHandler(ActionEvent.ACTION, _ -> choose(memory));
  }

  private void choose(Memory memory) {
    detailsChosen = true;
    memory.put("search.details", String.valueOf(detailsShown.get()));
  }

  private void listen() {
    model.results().subscribe(this::show);
    sceneProperty()
        .flatMap(_ -> visibleProperty())
        .orElse(false)
        .subscribe(onShow -> model.show(onShow));
    queryPane.message().boundsInParentProperty().addListener((_, _, _) -> placeCompletions());
    queryPane.message().visibleProperty().addListener((_, _, _) -> placeCompletions());
    addEventHandler(DragEvent.DRAG_OVER, sources::dragOver);
    addEventHandler(DragEvent.DRAG_ENTERED, _ -> pseudoClassStateChanged(DROPPING, true));
    addEventHandler(DragEvent.DRAG_EXITED, _ -> pseudoClassStateChanged(DROPPING, false));
    addEventHandler(DragEvent.DRAG_DROPPED, sources::drop);
  }

  private void show(SearchResults found) {
    if (found == null) {
      results.clear();
      return;
    }
    boolean same = found.query().equals(lastQuery);
    lastQuery = found.query();
    queryBar.show(found);
    details.show(found, same);
    results.show(found);
  }

  /** Below the field, and below what is said of the query: both are read while one chooses. */
  private void placeCompletions() {
    Label message = queryPane.message();
    Region above = message.isVisible() ? message : queryPane.field();
    Bounds bounds = above.localToScene(above.getLayoutBounds());
    Point2D place = sceneToLocal(bounds.getMinX(), bounds.getMaxY() + 2);
    double width = queryPane.field().getWidth();
    completions.setMinWidth(width);
    completions.resizeRelocate(
        Math.round(place.getX()),
        Math.round(place.getY()),
        Math.max(width, completions.prefWidth(-1)),
        completions.prefHeight(-1));
  }

  /** The largest distance that there can be follows the codes of the chosen models. */
  private void useBits(ModelShelf shelf) {
    model.settings().models().stream()
        .map(shelf::bits)
        .flatMapToInt(OptionalInt::stream)
        .max()
        .ifPresent(wishPane::useBits);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    placeCompletions();
  }
}
