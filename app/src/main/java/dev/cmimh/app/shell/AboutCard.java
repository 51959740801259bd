package dev.cmimh.app.shell;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.CalmTextArea;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.workbench.ProgramVersion;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Version, method, engine, whose work the data is. */
final class AboutCard extends VBox {

  private final Texts texts;

  AboutCard(
      ObservableValue<EngineRuntime> engine, Background background, Texts texts, Runnable close) {
    this.texts = texts;
    getStyleClass().addAll("card", "about");
    setId("about-card");
    Label title = new Label(texts.get("about.title", ProgramVersion.current()));
    title.getStyleClass().add(Styles.TITLE_4);
    TextArea area = new CalmTextArea();
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(texts.get("about.licences"));
    VBox.setVgrow(area, Priority.ALWAYS);
    ComboBox<String> which = new ComboBox<>();
    which.setAccessibleText(texts.get("about.licences"));
    Button done = new Button(texts.get("overlay.close"));
    done.setOnAction(_ -> close.run());
    done.setCancelButton(true);
    getChildren()
        .addAll(title, line(texts.get("about.method")), line(machinery(engine)), which, area, done);
    var _ =
        background.run(
            _ -> AboutTexts.read(texts.get("about.credits")),
            read -> fill(which, area, read),
            _ -> area.setText(texts.get("about.missing")));
  }

  private static void fill(ComboBox<String> which, TextArea area, Map<String, String> read) {
    which.getItems().setAll(read.keySet());
    which
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, name) -> area.setText(read.get(name)));
    which.getSelectionModel().selectFirst();
  }

  private String machinery(ObservableValue<EngineRuntime> engine) {
    return texts.get(
        "about.machinery",
        Optional.ofNullable(engine.getValue())
            .map(running -> running.engine() + ", " + DeviceNames.told(running.device()))
            .orElse(texts.get("about.no-engine")),
        Runtime.version().toString(),
        System.getProperty("javafx.runtime.version", ""));
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
