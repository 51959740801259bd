package dev.cmimh.app.tradeoff;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.TrialState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sweeps so far: choosing one shows it, and one that is not over can be gone on with. */
final class SweepListPane extends VBox {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final TradeOffViewModel model;
  private final Texts texts;
  private final ListView<Sweep> list = new ListView<>();
  private final Button goOn;
  private final Button retry;
  private boolean filling;

  SweepListPane(TradeOffViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.goOn = button("go-on", "fth-play", false);
    this.retry = button("retry", "fth-refresh-cw", true);
    getStyleClass().add("sweep-list");
    Label title = new Label(texts.get("tradeoff.sweeps"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    title.setLabelFor(list);
    list.setId("tradeoff-sweeps");
    list.setAccessibleText(texts.get("tradeoff.sweeps"));
    list.setPlaceholder(new Label(texts.get("tradeoff.sweeps.none")));
    list.setCellFactory(_ -> new SweepCell());
    list.getStyleClass().addAll(Styles.DENSE, "sweeps");
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox buttons = new HBox(goOn, retry);
    buttons.getStyleClass().add("sweep-buttons");
    getChildren().addAll(title, list, buttons);
    list.getSelectionModel().selectedItemProperty().addListener((_, _, sweep) -> choose(sweep));
    model.sweeps().addListener((ListChangeListener<Sweep>) _ -> fill());
    model.shown().subscribe(_ -> fill());
    model.state().subscribe(this::show);
  }

  private void choose(Sweep sweep) {
    if (!filling && sweep != null) {
      model.show(sweep);
    }
  }

  private void fill() {
    filling = true;
    Optional<Sweep> shown = model.shown().get();
    if (!list.getItems().equals(model.sweeps())) {
      list.getItems().setAll(model.sweeps());
    }
    list.getItems().stream()
        .filter(sweep -> shown.filter(it -> it.id().equals(sweep.id())).isPresent())
        .findFirst()
        .ifPresentOrElse(
            list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    filling = false;
  }

  private void show(TradeOffState state) {
    goOn.setVisible(state.canGoOn());
    goOn.setManaged(state.canGoOn());
    retry.setVisible(state.canRetry());
    retry.setManaged(state.canRetry());
  }

  private Button button(String name, String icon, boolean retryFailed) {
    Button button = new Button(texts.get("tradeoff." + name), new FontIcon(icon));
    button.setId("tradeoff-" + name);
    button.setOnAction(_ -> model.goOn(retryFailed));
    button.setTooltip(new Tooltip(texts.get("tradeoff." + name + ".help")));
    button.setAccessibleHelp(texts.get("tradeoff." + name + ".help"));
    return button;
  }

  private final class SweepCell extends ListCell<Sweep> {

    private final Label name = new Label();
    private final Label details = new Label();
    private final VBox box = new VBox(name, details);

    SweepCell() {
      details.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
      name.setMinWidth(0);
      details.setMinWidth(0);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Sweep sweep, boolean empty) {
      super.updateItem(sweep, empty);
      setGraphic(empty || sweep == null ? null : box);
      if (!empty && sweep != null) {
        name.setText(sweep.plan().swept().label());
        details.setText(
            texts.get(
                "tradeoff.sweep.details",
                String.valueOf(
                    sweep.in(TrialState.FINISHED).size() + sweep.in(TrialState.FAILED).size()),
                String.valueOf(sweep.trials().size()),
                WHEN.format(sweep.created())));
        setAccessibleText(name.getText() + ", " + details.getText());
      }
    }
  }
}
