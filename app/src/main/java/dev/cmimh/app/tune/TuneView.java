package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.training.ValidationJudge;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Tune screen: settings on the left, the run's live figures beside them. */
public final class TuneView extends BorderPane {

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

  private final Texts texts;
  private final StringProperty notice = new SimpleStringProperty("");

  /**
   * What the screen works with.
   *
   * @param settings of the next run
   * @param figures of the window
   * @param palette colours of the theme in use
   * @param memory what was chosen before
   */
  public record Parts(
      Workspace workspace,
      TrainingDesk desk,
      SettingsDesk settings,
      LiveFigures figures,
      ObservableValue<FigurePalette> palette,
      Background background,
      Memory memory,
      Texts texts) {}

  public TuneView(Parts parts) {
    this.texts = parts.texts();
    getStyleClass().add("tune");
    getStylesheets()
        .add(Objects.requireNonNull(TuneView.class.getResource("tune.css")).toExternalForm());
    SettingsDesk settings = parts.settings();
    FoldedGroups folded = new FoldedGroups(parts.memory());
    setLeft(new SettingsSide(settings, new SettingsPanel(settings.cmimh(), folded, texts), texts));
    setCenter(charts(parts));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> undoOrRedo(event, settings));
  }

  private VBox charts(Parts parts) {
    FigureSink sink = FigureSink.of(parts.figures());
    RunNames names = new RunNames(texts, ZoneId.systemDefault());
    ShownRunViewModel shown =
        new ShownRunViewModel(
            new ShownRunViewModel.Sources(
                parts.workspace().store(),
                parts.workspace().dataset().map(PairedDataset::contentHash),
                parts.workspace().dataset().map(TuneView::ownPairs),
                parts.workspace().data().map(data -> data.defaultLabels().isPresent()).orElse(true),
                () -> parts.workspace().readStarter().record()),
            parts.desk().progress(),
            sink,
            parts.background(),
            texts,
            names);
    parts
        .desk()
        .addListener(
            new FigureFeed(
                sink, parts.background(), run -> parts.workspace().store().get().read(run)));
    PinViewModel pin =
        new PinViewModel(
            parts.workspace().store(),
            sink,
            parts.background(),
            texts,
            names,
            parts.memory(),
            notice::set);
    FigureFiles files = new FigureFiles(parts.background(), texts, notice::set);
    ChartsPanel charts = new ChartsPanel(parts.figures(), texts, notice::set, shown);
    FitPane fit = new FitPane(shown.fit(), parts.background(), parts.palette(), notice::set, texts);
    fit.visibleProperty().bind(shown.fit().map(Optional::isPresent));
    charts.visibleProperty().bind(fit.visibleProperty().not());
    StackPane figures = new StackPane(charts, fit);
    VBox.setVgrow(figures, Priority.ALWAYS);
    VBox column =
        new VBox(
            new KeyFiguresView(shown.keyFigures(), parts.palette(), texts),
            new ChartOptions(
                shown, pin, new SmoothingViewModel(sink, parts.memory()), files, texts),
            notice(),
            figures);
    column.getStyleClass().add("charts-column");
    return column;
  }

  /** On how many pairs an epoch's own-pair rank is measured. */
  private static int ownPairs(PairedDataset dataset) {
    int[] queries = EvaluationItems.of(dataset, ValidationJudge.part()).queries();
    return ValidationJudge.sample(queries).length;
  }

  /** What was saved where, or what went wrong; goes when it is closed. */
  private HBox notice() {
    Label words = new Label();
    words.textProperty().bind(notice);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button close = new Button(null, new FontIcon("fth-x"));
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    close.setAccessibleText(texts.get("tune.notice.close"));
    close.setOnAction(_ -> notice.set(""));
    HBox box = new HBox(words, close);
    box.setId("notice");
    box.getStyleClass().add("notice");
    box.visibleProperty().bind(notice.isNotEmpty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  /** Before a setting's field takes them for its own text. */
  private static void undoOrRedo(KeyEvent event, SettingsDesk changes) {
    if (UNDO.match(event)) {
      changes.undo();
      event.consume();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      changes.redo();
      event.consume();
    }
  }
}
