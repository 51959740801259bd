package dev.cmimh.app.codes;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.DetailsToggle;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.control.Segments;
import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelNames;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.item.ItemCard;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.run.Run;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Codes screen: controls left, figures in the middle, the bit that is looked at right. */
public final class CodesView extends StackPane {

  private static final PseudoClass WELL = PseudoClass.getPseudoClass("well");
  private static final double CONTROLS_WIDTH = 290;
  private static final double DETAILS_WIDTH = 266;

  private final Texts texts;
  private final CodeSentences sentences;
  private final Label agreement = sentence("codes-agreement");
  private final Label correlation = sentence("codes-correlation");
  private final Label health = sentence("codes-health");
  private final Label origin = new Label();
  private final Label notice = sentence("codes-notice");
  private final ModelNames names;
  private final FiguresPane figures;
  private final CodesViewModel model;

  /** What decides what it shows. */
  public record Models(
      ModelShelf shelf,
      CodesViewModel codes,
      BitCardViewModel bit,
      FlipViewModel flip,
      PlaneViewModel plane) {}

  /**
   * @param pictures where thumbnails are decoded
   * @param drawing where figures are drawn: best a thread of its own
   * @param points where points of the plane are drawn: one thread, its own
   * @param palette colours of the theme in use
   * @param memory whether the details are shown
   * @param search asks Search with an item's picture or words
   */
  public CodesView(
      Models models,
      Background pictures,
      Background drawing,
      Background points,
      ObservableValue<FigurePalette> palette,
      Memory memory,
      Texts texts,
      BiConsumer<Integer, Modality> search) {
    this.model = models.codes();
    this.texts = texts;
    this.sentences = new CodeSentences(texts);
    this.names = new ModelNames(texts, ZoneId.systemDefault());
    this.figures = new FiguresPane(drawing, palette, texts, model.bit(), model.notice()::set);
    getStyleClass().add("codes");
    getStylesheets()
        .addAll(
            ItemCard.class.getResource("item.css").toExternalForm(),
            CodesView.class.getResource("codes.css").toExternalForm());
    notice.textProperty().bind(model.notice());
    notice.visibleProperty().bind(model.notice().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    Thumbnails thumbnails = new Thumbnails(pictures);
    FlipPane flip = new FlipPane(model, models.flip(), thumbnails, texts);
    PlanePane plane = new PlanePane(models.plane(), points, palette, thumbnails, texts, search);
    BitCard card =
        new BitCard(
            model,
            models.bit(),
            thumbnails,
            texts,
            item -> {
              models.flip().take(item);
              model.part().set(CodesPart.FLIP);
            });
    PlaneLegend legend = new PlaneLegend(models.plane(), palette, texts);
    legend.visibleProperty().bind(model.part().map(part -> part == CodesPart.PLANE));
    card.visibleProperty().bind(legend.visibleProperty().not());
    StackPane details = new StackPane(card, legend);
    details.setMinWidth(DETAILS_WIDTH);
    details.setPrefWidth(DETAILS_WIDTH);
    DetailsToggle toggle = new DetailsToggle("codes", memory, texts);
    details.visibleProperty().bind(toggle.selectedProperty());
    details.managedProperty().bind(toggle.selectedProperty());
    HBox content = new HBox(controls(models.shelf()), middle(flip, plane, toggle), details);
    Label empty = emptyState();
    content.visibleProperty().bind(empty.visibleProperty().not());
    getChildren().setAll(content, empty);
    model.shown().subscribe(this::show);
    sceneProperty()
        .flatMap(_ -> visibleProperty())
        .orElse(false)
        .subscribe(onShow -> model.show(onShow));
  }

  /** Shows the codes of a stored run. */
  public void look(Run run) {
    model.model().set(new ModelChoice.Stored(run));
  }

  private Label emptyState() {
    Label empty = new Label();
    empty.setId("codes-empty");
    empty.getStyleClass().add("codes-empty");
    empty.setWrapText(true);
    empty.textProperty().bind(model.message());
    empty.visibleProperty().bind(model.shown().map(Optional::isEmpty));
    return empty;
  }

  private ScrollPane controls(ModelShelf shelf) {
    ModelBox box = new ModelBox(shelf, model.model(), names, texts);
    Label title = new Label(texts.get("codes.model"));
    title.getStyleClass().add("section-title");
    title.setLabelFor(box);
    origin.getStyleClass().add("codes-origin");
    origin.setWrapText(true);
    VBox controls =
        new VBox(
            new VBox(6, title, box, origin),
            new EpochSlider(model, texts),
            agreement,
            correlation,
            health);
    controls.getStyleClass().add("controls");
    ScrollPane pane = new DirectScrollPane(controls);
    pane.getStyleClass().addAll("controls-pane", Styles.DENSE);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setMinWidth(CONTROLS_WIDTH);
    pane.setPrefWidth(CONTROLS_WIDTH);
    return pane;
  }

  private VBox middle(FlipPane flip, PlanePane plane, DetailsToggle toggle) {
    StackPane parts = new StackPane(figures, flip, plane);
    parts.setMinSize(0, 0);
    figures.visibleProperty().bind(model.part().map(part -> part == CodesPart.BITS));
    flip.visibleProperty().bind(model.part().map(part -> part == CodesPart.FLIP));
    plane.visibleProperty().bind(model.part().map(part -> part == CodesPart.PLANE));
    VBox middle = new VBox(bar(toggle), notice, parts);
    middle.getStyleClass().add("middle");
    middle.setMinWidth(0);
    VBox.setVgrow(parts, Priority.ALWAYS);
    HBox.setHgrow(middle, Priority.ALWAYS);
    return middle;
  }

  private HBox bar(DetailsToggle toggle) {
    Segments<CodesPart> segments = parts();
    HBox.setHgrow(segments, Priority.ALWAYS);
    Region room = new Region();
    HBox.setHgrow(room, Priority.SOMETIMES);
    HBox bar = new HBox(8, segments, room, toggle);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Segments<CodesPart> parts() {
    Segments<CodesPart> parts =
        new Segments<>(
            texts.get("codes.part"),
            List.of(CodesPart.values()),
            model.part(),
            part -> texts.get("codes.part." + part.key()),
            part -> texts.get("codes.part." + part.key() + ".help"));
    parts.setId("codes-parts");
    parts.setMaxWidth(420);
    return parts;
  }

  private void show(Optional<ShownCodes> shown) {
    shown.ifPresent(
        codes -> {
          origin.setText(texts.get("codes.shown", names.of(codes.model().origin())));
          agreement.setText(sentences.agreement(codes.report()));
          correlation.setText(sentences.correlation(codes.report()));
          health.setText(sentences.health(codes.report()));
          health.pseudoClassStateChanged(WELL, CodeSentences.isWell(codes.report()));
          figures.show(codes.report());
        });
  }

  private static Label sentence(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("codes-sentence");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
