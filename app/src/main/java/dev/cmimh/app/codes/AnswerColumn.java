package dev.cmimh.app.codes;

import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.CodeAnswers.Answer;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.retrieval.TagDecoder.Tag;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a code finds and what it says, under a heading. */
final class AnswerColumn extends VBox {

  private static final int SIDE = 52;

  private final Texts texts;
  private final Label heading = new Label();
  private final Label says = new Label();
  private final PictureRow pictures;

  /**
   * @param choose hears which item's picture was pressed
   */
  AnswerColumn(Thumbnails thumbnails, Texts texts, IntConsumer choose) {
    super(8);
    this.texts = texts;
    this.pictures = new PictureRow(thumbnails, texts, SIDE, choose);
    heading.getStyleClass().add("section-title");
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    setMinWidth(0);
    getChildren().setAll(heading, says, pictures);
  }

  /**
   * Shows what was found.
   *
   * @param marked items that stand out
   */
  void show(
      String title,
      PairedDataset dataset,
      List<Answer> answers,
      List<Tag> tags,
      Set<Integer> marked) {
    heading.setText(title);
    says.setText(
        texts.get(
            "codes.flip.says", tags.stream().map(Tag::word).collect(Collectors.joining(", "))));
    pictures.show(
        dataset,
        answers.stream().map(Answer::item).toList(),
        answers.stream()
            .map(answer -> texts.get("codes.flip.distance", String.valueOf(answer.distance())))
            .toList());
    pictures.mark(answers.stream().map(answer -> marked.contains(answer.item())).toList());
  }
}
