package dev.cmimh.app.runs;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.CalmTextArea;
import dev.cmimh.app.control.CalmTextField;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.comparison.ComparedSetting;
import dev.cmimh.model.comparison.RunSetting;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.run.RunSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen run: what can be written on it, what can be done with it, and what repeats it. */
final class RunDetails extends DirectScrollPane {

  private static final int NOTE_ROWS = 3;

  private final ChosenRunViewModel chosen;
  private final RunTexts runTexts;
  private final Texts texts;
  private final Label hint = new Label();
  private final TextField name = new CalmTextField();
  private final TextField tags = new CalmTextField();
  private final TextArea note = new CalmTextArea();
  private final GridPane facts = new GridPane();
  private final GridPane settings = new GridPane();
  private final VBox written;
  private final VBox known;
  private final Button search;
  private final Button codes;
  private final Button duplicate;
  private final Button resume;
  private final Button delete;
  private Optional<RunSummary> shown = Optional.empty();

  RunDetails(RunsViewModel model, ChosenRunViewModel chosen, RunTexts runTexts, Texts texts) {
    this.chosen = chosen;
    this.runTexts = runTexts;
    this.texts = texts;
    this.search = button("search", "fth-search", chosen::openInSearch);
    this.codes = button("codes", "fth-grid", chosen::openInCodes);
    this.duplicate = button("duplicate", "fth-copy", chosen::duplicate);
    this.resume = button("resume", "fth-play", chosen::resume);
    this.delete = button("delete", "fth-trash-2", model::delete);
    getStyleClass().addAll("details", Styles.DENSE);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText(texts.get("runs.details"));
    nameControls();
    hint.setWrapText(true);
    hint.getStyleClass().add("details-hint");
    note.setPrefRowCount(NOTE_ROWS);
    note.setWrapText(true);
    delete.getStyleClass().add(Styles.DANGER);
    FlowPane actions = new FlowPane(6, 6, search, codes, duplicate, resume, delete);
    written =
        section(title("name", name), name, title("tags", tags), tags, title("note", note), note);
    known = section(heading("runs.settings"), settings, heading("runs.provenance"), facts);
    VBox content = new VBox(hint, written, actions, known);
    content.getStyleClass().add("details-content");
    setContent(content);
    commitWith(name, model::rename);
    commitWith(tags, model::tag);
    commitWith(note, model::note);
    model.selection().subscribe(this::show);
  }

  private void nameControls() {
    name.setId("runs-name");
    tags.setId("runs-tags");
    note.setId("runs-note");
    tags.setPromptText(texts.get("runs.tags.prompt"));
    note.setPromptText(texts.get("runs.note.prompt"));
    for (TextInputControl field : List.of(name, tags, note)) {
      field.setAccessibleText(texts.get(field.getId().replace('-', '.')));
    }
    for (Button button : List.of(search, codes, duplicate, resume, delete)) {
      String key = button.getId().replace('-', '.');
      button.setText(texts.get(key));
      Hint.on(button, texts.get(key + ".help"));
    }
  }

  private void show(List<RunSummary> selected) {
    Optional<RunSummary> single =
        selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    hint.setText(
        selected.isEmpty()
            ? texts.get("runs.details.none")
            : texts.get("runs.details.several", selected.size()));
    setShown(hint, single.isEmpty());
    setShown(written, single.isPresent());
    setShown(known, single.isPresent());
    for (Button button : List.of(search, codes, duplicate, resume)) {
      setShown(button, single.isPresent());
    }
    setShown(delete, !selected.isEmpty());
    if (single.isEmpty()) {
      shown = Optional.empty();
    }
    single.ifPresent(this::show);
  }

  private void show(RunSummary run) {
    boolean same = isShown(run);
    put(name, run.name(), same);
    put(tags, String.join(" ", run.tags()), same);
    put(note, run.note(), same);
    search.setDisable(!chosen.canSearch(run));
    codes.setDisable(!chosen.canSearch(run));
    resume.setDisable(!chosen.canResume(run));
    fill(facts, runTexts.facts(run));
    fill(settings, settings(run));
    shown = Optional.of(run);
  }

  /** What is being written is left alone while the same run is read anew. */
  private static void put(TextInputControl field, String text, boolean same) {
    if (!(same && field.isFocused())) {
      field.setText(text);
    }
  }

  private boolean isShown(RunSummary run) {
    return shown.filter(other -> other.id().equals(run.id())).isPresent();
  }

  private static Map<String, String> settings(RunSummary run) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (RunSetting setting : RunSetting.values()) {
      setting.of(run).ifPresent(value -> settings.put(setting.title(), readable(value)));
    }
    ComparedSetting.ofMethod(run)
        .forEach(setting -> settings.put(setting.title(), setting.of(run)));
    return settings;
  }

  private static String readable(Object value) {
    return value instanceof Double number ? Numbers.readable(number) : value.toString();
  }

  private static void fill(GridPane grid, Map<String, String> values) {
    grid.getChildren().clear();
    grid.getStyleClass().setAll("fact-grid");
    values.forEach(
        (title, value) -> {
          Label named = new Label(title);
          named.getStyleClass().add(Styles.TEXT_MUTED);
          named.setMinWidth(120);
          named.setWrapText(true);
          Label told = new Label(value);
          told.setWrapText(true);
          grid.addRow(grid.getRowCount(), named, told);
        });
  }

  /** Writes when the person leaves the field; Enter leaves a field of one line. */
  private void commitWith(TextInputControl field, BiConsumer<RunSummary, String> action) {
    Runnable commit = () -> shown.ifPresent(run -> action.accept(run, field.getText()));
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                commit.run();
              }
            });
    if (field instanceof TextField line) {
      line.setOnAction(_ -> commit.run());
    }
  }

  private static Button button(String key, String icon, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.setId("runs-" + key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Label title(String key, Node field) {
    Label title = heading("runs." + key);
    title.setLabelFor(field);
    Hint.on(title, texts.get("runs." + key + ".help"));
    return title;
  }

  private Label heading(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("section-title");
    return title;
  }

  private static VBox section(Node... content) {
    VBox section = new VBox(content);
    section.getStyleClass().add("details-section");
    return section;
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
