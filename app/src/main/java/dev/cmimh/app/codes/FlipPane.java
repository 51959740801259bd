package dev.cmimh.app.codes;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.control.Segments;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.CodeAnswers.Answer;
import dev.cmimh.model.dataset.Modality;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** An item's code, to be flipped bit by bit, and how its answers change. */
final class FlipPane extends DirectScrollPane {

  private static final int SIDE = 84;

  private final FlipViewModel model;
  private final Thumbnails thumbnails;
  private final Texts texts;
  private final ImageView picture = new ImageView();
  private final Label name = new Label();
  private final CodeStrip strip;
  private final Button reset;
  private final AnswerColumn before;
  private final AnswerColumn after;

  FlipPane(CodesViewModel codes, FlipViewModel model, Thumbnails thumbnails, Texts texts) {
    this.model = model;
    this.thumbnails = thumbnails;
    this.texts = texts;
    this.strip = new CodeStrip(codes, texts, model::flip);
    this.reset = button("codes.flip.reset", "fth-rotate-ccw", model::reset);
    this.before = new AnswerColumn(thumbnails, texts, model::take);
    this.after = new AnswerColumn(thumbnails, texts, model::take);
    getStyleClass().add("codes-flip");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    name.getStyleClass().add("item-name");
    name.setWrapText(true);
    HBox answers = new HBox(16, before, after);
    for (AnswerColumn column : List.of(before, after)) {
      HBox.setHgrow(column, Priority.ALWAYS);
      column.setPrefWidth(100);
    }
    Label hint = new Label(texts.get("codes.flip.hint"));
    hint.getStyleClass().add("codes-muted");
    hint.setWrapText(true);
    VBox content = new VBox(query(), new VBox(6, strip, hint), answers);
    content.getStyleClass().add("flip-content");
    setContent(content);
    model.flipped().subscribe(this::show);
  }

  private HBox query() {
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("large-picture");
    frame.setMinSize(SIDE + 16.0, SIDE + 16.0);
    Segments<Modality> asking =
        new Segments<>(
            texts.get("codes.flip.asking"),
            List.of(Modality.IMAGE, Modality.TEXT),
            model.asking(),
            modality -> texts.get("codes.flip." + key(modality)),
            modality -> texts.get("codes.flip." + key(modality) + ".help"));
    asking.setMaxWidth(200);
    HBox buttons = new HBox(6, button("codes.flip.any", "fth-shuffle", model::takeAny), reset);
    VBox beside = new VBox(8, name, asking, buttons);
    HBox.setHgrow(beside, Priority.ALWAYS);
    return new HBox(12, frame, beside);
  }

  private void show(Optional<FlippedCode> flipped) {
    flipped.ifPresent(
        code -> {
          name.setText(code.dataset().items().get(code.item()).name());
          picture.setAccessibleText(name.getText());
          var _ = thumbnails.load(code.dataset(), code.item(), SIDE, picture::setImage);
          strip.show(code.code());
          reset.setDisable(code.flips() == 0);
          showAnswers(code);
        });
  }

  private void showAnswers(FlippedCode code) {
    before.show(
        texts.get("codes.flip.before"), code.dataset(), code.before(), code.saysBefore(), Set.of());
    Set<Integer> fresh =
        code.after().stream().map(Answer::item).collect(Collectors.toCollection(HashSet::new));
    code.before().forEach(answer -> fresh.remove(answer.item()));
    after.show(after(code), code.dataset(), code.after(), code.saysAfter(), fresh);
  }

  private String after(FlippedCode code) {
    return code.flips() == 0
        ? texts.get("codes.flip.after.none")
        : texts.get(
            "codes.flip.after",
            String.valueOf(code.flips()),
            String.valueOf(code.newAnswers()),
            String.valueOf(code.after().size()));
  }

  private Button button(String key, String icon, Runnable action) {
    Button button = new Button(texts.get(key), new FontIcon(icon));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().add(Styles.SMALL);
    Hint.on(button, texts.get(key + ".help"));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static String key(Modality modality) {
    return modality.name().toLowerCase(Locale.ROOT);
  }
}
