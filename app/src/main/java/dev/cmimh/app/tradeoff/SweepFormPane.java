package dev.cmimh.app.tradeoff;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.CalmTextField;
import dev.cmimh.app.text.Texts;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** Plans a sweep and begins it; while one goes on, pauses and cancels it. */
final class SweepFormPane extends VBox {

  private final TradeOffViewModel model;
  private final Texts texts;
  private final Button start;
  private final Button pause;
  private final Button cancel;
  private final Label summary = new Label();
  private final Label problem = new Label();

  SweepFormPane(TradeOffViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.start = button("start", "fth-play", model::start);
    this.pause = button("pause", "fth-pause", model::pauseOrResume);
    this.cancel = button("cancel", "fth-square", model::cancel);
    start.getStyleClass().add(Styles.ACCENT);
    start.setDefaultButton(false);
    getStyleClass().add("sweep-form");
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    summary.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.setId("tradeoff-problem");
    problem.getStyleClass().add("tradeoff-problem");
    HBox numbers =
        new HBox(
            field("seeds", model.form().seeds()),
            epochs(),
            field("workers", model.form().workers()));
    numbers.getStyleClass().add("sweep-numbers");
    numbers.getChildren().forEach(box -> HBox.setHgrow(box, Priority.ALWAYS));
    getChildren()
        .addAll(
            heading(),
            parameter(),
            field("values", model.form().values()),
            numbers,
            summary,
            problem,
            buttons());
    model.state().subscribe(this::show);
  }

  private HBox heading() {
    Label title = new Label(texts.get("tradeoff.new"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button reset = new Button(null, new FontIcon("fth-rotate-ccw"));
    reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    reset.setOnAction(_ -> model.form().reset());
    explain(reset, "tradeoff.reset");
    HBox heading = new HBox(title, space, reset);
    heading.getStyleClass().add("sweep-heading");
    return heading;
  }

  private VBox parameter() {
    ComboBox<SweepChoice> box = new ComboBox<>();
    box.setId("tradeoff-parameter");
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(SweepChoice parameter) {
            return parameter == null ? "" : parameter.label();
          }

          @Override
          public SweepChoice fromString(String label) {
            throw new UnsupportedOperationException("Parameters are chosen, not typed");
          }
        });
    model
        .form()
        .choices()
        .subscribe(
            settings -> {
              box.getItems().setAll(settings);
              box.setValue(model.form().parameter().get());
            });
    model.form().parameter().subscribe(box::setValue);
    // Exchanging the items empties the box: that is no choice of a person.
    box.valueProperty()
        .subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(model.form().parameter()::set));
    box.setMaxWidth(Double.MAX_VALUE);
    return labelled("parameter", box);
  }

  private VBox epochs() {
    VBox field = field("epochs", model.form().epochs());
    model.form().parameter().subscribe(_ -> shown(field, model.form().hasEpochs()));
    return field;
  }

  private VBox field(String name, StringProperty text) {
    TextField field = new CalmTextField();
    field.setId("tradeoff-" + name);
    field.textProperty().bindBidirectional(text);
    field.setOnAction(_ -> start.fire());
    field.setPrefColumnCount(4);
    field.setMinWidth(0);
    return labelled(name, field);
  }

  private VBox labelled(String name, Control control) {
    Label label = new Label(texts.get("tradeoff." + name));
    label.setLabelFor(control);
    label.getStyleClass().add("sweep-label");
    Tooltip help = new Tooltip(texts.get("tradeoff." + name + ".help"));
    help.setWrapText(true);
    help.setMaxWidth(320);
    control.setTooltip(help);
    control.setAccessibleText(label.getText());
    control.setAccessibleHelp(help.getText());
    VBox box = new VBox(label, control);
    box.getStyleClass().add("sweep-field");
    return box;
  }

  private HBox buttons() {
    HBox row = new HBox(start, pause, cancel);
    row.getStyleClass().add("sweep-buttons");
    start.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(start, Priority.ALWAYS);
    return row;
  }

  private Button button(String name, String icon, Runnable action) {
    Button button = new Button(texts.get("tradeoff." + name), new FontIcon(icon));
    button.setId("tradeoff-" + name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    explain(button, "tradeoff." + name + ".help");
    return button;
  }

  private void explain(Control control, String key) {
    control.setTooltip(new Tooltip(texts.get(key)));
    control.setAccessibleHelp(texts.get(key));
    if (control instanceof Button button && button.getText() == null) {
      control.setAccessibleText(texts.get(key));
    }
  }

  private void show(TradeOffState state) {
    shown(start, !state.active());
    shown(pause, state.active());
    shown(cancel, state.active());
    start.setDisable(!state.canStart());
    pause.setText(texts.get(state.paused() ? "tradeoff.resume" : "tradeoff.pause"));
    ((FontIcon) pause.getGraphic()).setIconLiteral(state.paused() ? "fth-play" : "fth-pause");
    summary.setText(state.summary());
    shown(summary, !state.summary().isEmpty());
    problem.setText(state.problem());
    shown(problem, !state.problem().isEmpty());
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
