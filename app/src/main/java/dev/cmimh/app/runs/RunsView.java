package dev.cmimh.app.runs;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.CalmTextField;
import dev.cmimh.app.control.DetailsToggle;
import dev.cmimh.app.desk.RunDestinations;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Runs screen: the list with its filter in the middle, the chosen run at the right. */
public final class RunsView extends StackPane {

  private static final double DETAILS_WIDTH = 300;
  private static final double LIST_SHARE = 0.4;
  private static final double AXES_SHARE = 0.5;

  private final RunsViewModel model;
  private final Texts texts;
  private final TextField filter = new CalmTextField();
  private final Label count = new Label();
  private final DetailsToggle detailsToggle;

  /**
   * @param chosen what can be done with a single run
   * @param export writes runs to files
   * @param axesOpen whether the person wants to see the parallel axes
   * @param axes shows the settings of runs against a figure
   * @param compared shows the chosen runs side by side
   * @param comparing whether there are some to compare
   */
  RunsView(
      RunsViewModel model,
      ChosenRunViewModel chosen,
      ExportMenu export,
      BooleanProperty axesOpen,
      Node axes,
      Node compared,
      ObservableValue<Boolean> comparing,
      Memory memory,
      Texts texts,
      RunDestinations destinations) {
    this.model = model;
    this.texts = texts;
    this.detailsToggle = new DetailsToggle("runs", memory, texts);
    RunTexts runTexts = new RunTexts(texts, ZoneId.systemDefault());
    RunList list = new RunList(model, chosen, runTexts, memory, texts);
    RunDetails details = new RunDetails(model, chosen, runTexts, texts);
    getStyleClass().add("runs");
    getStylesheets().add(RunsView.class.getResource("runs.css").toExternalForm());
    details.setMinWidth(DETAILS_WIDTH);
    details.setPrefWidth(DETAILS_WIDTH);
    list.setPlaceholder(new Label(texts.get("runs.none-shown")));
    SplitPane split = new SplitPane(list);
    split.setOrientation(Orientation.VERTICAL);
    Runnable share = () -> share(split, axes, axesOpen.get(), compared, comparing.getValue());
    comparing.subscribe(share);
    axesOpen.subscribe(share);
    share.run();
    show(
        details,
        comparing.flatMap(some -> detailsToggle.selectedProperty().map(wanted -> wanted && !some)));
    VBox middle = new VBox(bar(axesOpen, export), split);
    middle.setMinWidth(0);
    VBox.setVgrow(split, Priority.ALWAYS);
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox content = new HBox(middle, details);
    VBox empty = empty(destinations);
    ObservableValue<Boolean> none =
        model.renewals().map(_ -> model.listed().get() && model.all().isEmpty());
    show(empty, none);
    show(content, none.map(nothing -> !nothing));
    getChildren().setAll(content, empty);
    sceneProperty().subscribe(this::come);
  }

  /** Chooses runs by their identifiers, whatever the list was filtered by. */
  public void choose(List<String> runs) {
    model.choose(runs);
  }

  private HBox bar(BooleanProperty axesOpen, ExportMenu export) {
    filter.setId("runs-filter");
    filter.setPromptText(texts.get("runs.filter.prompt"));
    filter.setAccessibleText(texts.get("runs.filter"));
    filter.textProperty().bindBidirectional(model.filter());
    Hint.on(filter, texts.get("runs.filter.help"));
    HBox.setHgrow(filter, Priority.ALWAYS);
    count.getStyleClass().add(Styles.TEXT_MUTED);
    count.setMinWidth(USE_PREF_SIZE);
    model.renewals().subscribe(_ -> count.setText(model.count()));
    model.filter().subscribe(_ -> count.setText(model.count()));
    HBox bar = new HBox(8, filter, count, axesButton(axesOpen), export, detailsToggle);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("runs-bar");
    return bar;
  }

  private VBox empty(RunDestinations destinations) {
    Label title = new Label(texts.get("runs.empty"));
    title.getStyleClass().add(Styles.TITLE_4);
    Label what = new Label(texts.get("runs.empty.help"));
    what.setWrapText(true);
    what.getStyleClass().add("empty-help");
    Button tune = new Button(texts.get("runs.empty.tune"), new FontIcon("fth-sliders"));
    tune.getStyleClass().add(Styles.ACCENT);
    tune.setOnAction(_ -> destinations.tune().run());
    VBox empty = new VBox(new FontIcon("fth-archive"), title, what, tune);
    empty.getStyleClass().add("runs-empty");
    return empty;
  }

  private ToggleButton axesButton(BooleanProperty axesOpen) {
    ToggleButton button = new ToggleButton(texts.get("parallel.open"));
    button.setGraphic(new FontIcon("fth-git-commit"));
    button.setId("runs-parallel");
    button.setMinWidth(USE_PREF_SIZE);
    button.selectedProperty().bindBidirectional(axesOpen);
    Hint.on(button, texts.get("parallel.open.help"));
    return button;
  }

  /**
   * The lower part of the list's room goes to the comparison, which takes that of the details too;
   * without one, to the parallel axes.
   */
  private static void share(
      SplitPane split, Node axes, boolean axesOpen, Node compared, boolean comparing) {
    Optional<Node> lower =
        comparing ? Optional.of(compared) : Optional.of(axes).filter(_ -> axesOpen);
    Node list = split.getItems().getFirst();
    List<Node> wanted = lower.map(node -> List.of(list, node)).orElse(List.of(list));
    if (!wanted.equals(split.getItems())) {
      split.getItems().setAll(wanted);
      split.setDividerPositions(comparing ? LIST_SHARE : AXES_SHARE);
    }
  }

  /** What was trained or deleted elsewhere shows when the screen does. */
  private void come(Object scene) {
    if (scene != null) {
      model.refresh();
    }
  }

  private static void show(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }
}
