package dev.cmimh.app.tradeoff;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.sweep.SweptTrial;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below the figure: how far the sweep has come, what was saved, and which trials have failed. */
final class SweepStatusPane extends VBox {

  private static final double FAILURES_HEIGHT = 90;

  private final TradeOffViewModel model;
  private final Texts texts;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final Label notice = new Label();
  private final VBox failures = new VBox();
  private final ScrollPane failuresScroll = new DirectScrollPane(failures);

  SweepStatusPane(TradeOffViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("sweep-status");
    words.setId("tradeoff-status");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.get("tradeoff.progress"));
    bar.getStyleClass().add(Styles.MEDIUM);
    HBox row = new HBox(bar, words);
    row.getStyleClass().add("sweep-status-row");
    row.visibleProperty().bind(words.textProperty().isNotEmpty());
    notice.setWrapText(true);
    notice.managedProperty().bind(notice.textProperty().isNotEmpty());
    notice.visibleProperty().bind(notice.managedProperty());
    notice.getStyleClass().add(Styles.TEXT_MUTED);
    failures.getStyleClass().add("sweep-failures");
    failuresScroll.setFitToWidth(true);
    failuresScroll.setMaxHeight(FAILURES_HEIGHT);
    failuresScroll.setMinHeight(Region.USE_PREF_SIZE);
    failuresScroll.getStyleClass().add("trials-scroll");
    getChildren().addAll(row, notice, failuresScroll);
    model.state().subscribe(this::show);
    model.shown().subscribe(_ -> showFailures());
  }

  /** Says something in a sentence, until it says something else. */
  void say(String sentence) {
    notice.setText(sentence);
  }

  private void show(TradeOffState state) {
    bar.setProgress(state.share());
    words.setText(state.status());
  }

  private void showFailures() {
    List<SweptTrial> failed = model.failedTrials();
    failuresScroll.setVisible(!failed.isEmpty());
    failuresScroll.setManaged(!failed.isEmpty());
    failures.getChildren().setAll(failed.stream().map(this::failure).toList());
  }

  private Label failure(SweptTrial trial) {
    Label label =
        new Label(
            texts.get(
                "tradeoff.failure",
                Numbers.plain(trial.trial().value()),
                String.valueOf(trial.trial().seed()),
                trial.failure()));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("tradeoff-problem");
    return label;
  }
}
