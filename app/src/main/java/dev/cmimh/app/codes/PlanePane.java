package dev.cmimh.app.codes;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.chart.PointCloudView;
import dev.cmimh.app.control.Segments;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.figure.FigurePalette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** The codes of both modalities in the plane, with what is near the pointer. */
final class PlanePane extends VBox {

  private static final int SIDE = 64;

  private final PlaneViewModel model;
  private final Thumbnails thumbnails;
  private final Texts texts;
  private final PointCloudView view;
  private final ComboBox<String> colour = new ComboBox<>();
  private final ImageView picture = new ImageView();
  private final Label name = new Label();
  private final Label words = new Label();
  private final HBox card = new HBox(8, new StackPane(picture), new VBox(2, name, words));
  private int shownItem = -1;

  /**
   * @param drawing where points are drawn: one thread, best its own
   * @param search asks Search with an item's picture or words
   */
  PlanePane(
      PlaneViewModel model,
      Background drawing,
      ObservableValue<FigurePalette> palette,
      Thumbnails thumbnails,
      Texts texts,
      BiConsumer<Integer, Modality> search) {
    super(8);
    this.model = model;
    this.thumbnails = thumbnails;
    this.texts = texts;
    this.view = new PointCloudView(drawing, palette);
    view.setId("codes-plane");
    view.setAccessibleText(texts.get("codes.plane.name"));
    view.setAccessibleHelp(texts.get("codes.plane.keys"));
    view.setOnHover(this::hover);
    view.setOnLasso(model::pick);
    view.setOnChoice(
        point ->
            model
                .plane()
                .get()
                .ifPresent(
                    shown ->
                        search.accept(
                            shown.item(point),
                            shown.isPicture(point) ? Modality.IMAGE : Modality.TEXT)));
    getStyleClass().add("plane-pane");
    StackPane stack = new StackPane(view, card);
    stack.getStyleClass().add("plane-frame");
    stack.setMinSize(0, 0);
    setVgrow(stack, Priority.ALWAYS);
    prepareCard();
    getChildren().setAll(tools(), progress(), stack);
    model.plane().subscribe(_ -> show());
    model.joined().addListener((_, _, _) -> show());
  }

  private void prepareCard() {
    card.getStyleClass().add("plane-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    card.setMouseTransparent(true);
    card.setVisible(false);
    StackPane.setAlignment(card, Pos.TOP_LEFT);
    ((StackPane) card.getChildren().getFirst()).setMinSize(SIDE, SIDE);
    card.getChildren().getFirst().getStyleClass().add("picture-plate");
    name.getStyleClass().add("item-name");
    words.setWrapText(true);
    words.setMaxWidth(220);
  }

  private void show() {
    Optional<ShownPlane> plane = model.plane().get();
    plane.ifPresent(
        shown -> {
          fillColours();
          view.show(shown.colouring().cloud(shown.points(), model.joined().get()));
        });
  }

  private void fillColours() {
    List<String> choices = new ArrayList<>(List.of(""));
    choices.addAll(model.labelSets());
    if (!colour.getItems().equals(choices)) {
      colour.getItems().setAll(choices);
    }
    colour.setValue(choices.contains(model.colour().get()) ? model.colour().get() : "");
  }

  private void hover(OptionalInt point) {
    Optional<ShownPlane> plane = model.plane().get();
    card.setVisible(point.isPresent() && plane.isPresent());
    if (card.isVisible()) {
      showCard(plane.get(), point.getAsInt());
    }
  }

  private void showCard(ShownPlane plane, int point) {
    int item = plane.item(point);
    var dataset = plane.codes().model().search().dataset();
    name.setText(
        texts.get(
            plane.isPicture(point) ? "codes.plane.point.picture" : "codes.plane.point.words",
            dataset.items().get(item).name()));
    words.setText(String.join(", ", dataset.items().get(item).words()));
    if (shownItem != item) {
      shownItem = item;
      var _ = thumbnails.load(dataset, item, SIDE, picture::setImage);
    }
  }

  private FlowPane tools() {
    Segments<PlaneMethod> methods =
        new Segments<>(
            texts.get("codes.plane.method"),
            List.of(PlaneMethod.values()),
            model.method(),
            method -> texts.get("codes.plane." + method.key()),
            method -> texts.get("codes.plane." + method.key() + ".help"));
    methods.setId("codes-plane-methods");
    methods.setMinWidth(130);
    ToggleButton joined = tool(new ToggleButton(), "codes.plane.join", "fth-share-2");
    joined.selectedProperty().bindBidirectional(model.joined());
    ToggleButton lasso = tool(new ToggleButton(), "codes.plane.lasso", "fth-edit-3");
    lasso.selectedProperty().bindBidirectional(view.lassoing());
    Button all = tool(new Button(), "codes.plane.all", "fth-maximize");
    all.setAccessibleText(all.getText());
    all.setText(null);
    all.getStyleClass().add(Styles.BUTTON_ICON);
    all.setOnAction(_ -> view.showAll());
    FlowPane tools = new FlowPane(8, 6, methods, colourBox(), joined, lasso, all);
    tools.setAlignment(Pos.CENTER_LEFT);
    return tools;
  }

  private ComboBox<String> colourBox() {
    colour.setId("codes-plane-colour");
    colour.setAccessibleText(texts.get("codes.plane.colours"));
    Hint.on(colour, texts.get("codes.plane.colours.help"));
    colour.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String set) {
            return set == null || set.isEmpty()
                ? texts.get("codes.plane.by-modality")
                : texts.get("codes.plane.by-label", set);
          }

          @Override
          public String fromString(String text) {
            throw new UnsupportedOperationException("Colours are chosen, not typed");
          }
        });
    colour.getItems().setAll("");
    colour.setValue("");
    colour.setOnAction(
        _ -> {
          if (colour.getValue() != null) {
            model.colour().set(colour.getValue());
          }
        });
    return colour;
  }

  private HBox progress() {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progress().map(done -> done.orElse(0.0)));
    bar.setAccessibleText(texts.get("codes.plane.laying"));
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button(texts.get("codes.plane.cancel"));
    cancel.setId("codes-plane-cancel");
    cancel.getStyleClass().add(Styles.SMALL);
    cancel.setOnAction(_ -> model.cancel());
    HBox row = new HBox(8, new Label(texts.get("codes.plane.laying")), bar, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    row.visibleProperty().bind(model.progress().map(Optional::isPresent));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private <B extends ButtonBase> B tool(B button, String key, String icon) {
    button.setGraphic(new FontIcon(icon));
    button.setText(texts.get(key));
    button.setId(key.replace('.', '-'));
    Hint.on(button, texts.get(key + ".help"));
    return button;
  }
}
