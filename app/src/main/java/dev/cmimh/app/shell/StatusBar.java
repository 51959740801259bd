package dev.cmimh.app.shell;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.shell.StatusState.HealthMark;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.task.Delay;
import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.training.HealthFinding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is going on, what is wrong with the run, and what it takes. */
final class StatusBar extends HBox {

  private static final Duration BETWEEN_LOOKS_AT_MEMORY = Duration.ofSeconds(2);

  private final Background background;
  private final Delay delay;
  private final Texts texts;
  private final FontIcon icon = new FontIcon("fth-circle");
  private final Label text = new Label(null, icon);
  private final HBox health = new HBox();
  private final Label memory = new Label();
  private Cancellation nextLook = new Cancellation();

  StatusBar(StatusViewModel model, Background background, Texts texts) {
    this.background = background;
    this.delay = Delay.byClock(background);
    this.texts = texts;
    getStyleClass().add("status");
    text.setId("status-text");
    text.setMinWidth(0);
    text.setMaxWidth(Double.MAX_VALUE);
    Hint.on(text, text::getText);
    HBox.setHgrow(text, Priority.ALWAYS);
    health.getStyleClass().add("status-health");
    health.setMinWidth(Region.USE_PREF_SIZE);
    Hint.on(memory, texts.get("status.memory.help"));
    getChildren()
        .addAll(
            text,
            health,
            figure(model.state().map(StatusState::throughput), "status.throughput.help"),
            kept(memory),
            figure(model.state().map(StatusState::device), "status.device.help"));
    model.state().addListener((_, _, now) -> show(now));
    show(model.state().getValue());
    watchMemory();
  }

  private void show(StatusState state) {
    text.setText(state.text());
    showTone(state.tone());
    showHealth(state.health());
  }

  /** The tone changes now and then, the state four times a second. */
  private void showTone(StatusState.Tone tone) {
    if (!tone.equals(text.getUserData())) {
      text.setUserData(tone);
      icon.setIconLiteral(iconOf(tone));
      text.getStyleClass().removeIf(style -> style.startsWith("tone-"));
      text.getStyleClass().add("tone-" + tone.name().toLowerCase(Locale.ROOT));
    }
  }

  /** The marks change once in an epoch, the state four times a second. */
  private void showHealth(List<HealthMark> marks) {
    if (!marks.equals(health.getUserData())) {
      health.setUserData(marks);
      health.getChildren().setAll(marks.stream().map(StatusBar::mark).toList());
    }
  }

  private static Label mark(HealthMark mark) {
    Label label = new Label(mark.text(), new FontIcon(iconOf(mark.kind())));
    label.getStyleClass().addAll("health", "health-" + mark.kind().name().toLowerCase(Locale.ROOT));
    Hint.on(label, mark.sentence());
    label.setAccessibleText(mark.sentence());
    label.setFocusTraversable(true);
    return label;
  }

  private static String iconOf(HealthFinding.Kind kind) {
    return switch (kind) {
      case COLLAPSE -> "fth-alert-octagon";
      case SATURATION -> "fth-droplet";
      case DEAD_BITS -> "fth-minus-circle";
    };
  }

  private static String iconOf(StatusState.Tone tone) {
    return switch (tone) {
      case CALM -> "fth-circle";
      case BUSY -> "fth-activity";
      case GOOD -> "fth-check-circle";
      case BAD -> "fth-alert-triangle";
    };
  }

  private Label figure(ObservableValue<String> value, String help) {
    Label label = new Label();
    label.textProperty().bind(value);
    Hint.on(label, texts.get(help));
    return kept(label);
  }

  private static Label kept(Label label) {
    label.getStyleClass().addAll(Styles.TEXT_SMALL, "status-figure");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    label.visibleProperty().bind(label.managedProperty());
    return label;
  }

  /**
   * Looks only while the window is there. No animation tells when: one that waits keeps JavaFX
   * awake at each frame all the same.
   */
  private void watchMemory() {
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              nextLook.cancel();
              if (scene != null) {
                lookAgainLater();
              }
            });
  }

  private void lookAgainLater() {
    nextLook = delay.after(BETWEEN_LOOKS_AT_MEMORY, this::lookAtMemory);
  }

  private void lookAtMemory() {
    var _ =
        background.run(
            _ -> Amounts.bytes(MemoryUse.bytes()),
            amount -> memory.setText(texts.get("status.memory", amount)),
            _ -> memory.setText(""));
    lookAgainLater();
  }
}
