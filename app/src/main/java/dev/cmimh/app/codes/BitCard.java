package dev.cmimh.app.codes;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.BitProfile;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bit that is looked at: how it is used, and which pictures and tags are typical of it. */
final class BitCard extends DirectScrollPane {

  private static final int SIDE = 44;

  private final Texts texts;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final PictureRow picturesSet;
  private final PictureRow picturesNotSet;
  private final TagTable tagsSet;
  private final TagTable tagsNotSet;

  /**
   * @param choose hears which item's picture was pressed
   */
  BitCard(
      CodesViewModel codes,
      BitCardViewModel model,
      Thumbnails thumbnails,
      Texts texts,
      IntConsumer choose) {
    this.texts = texts;
    this.picturesSet = new PictureRow(thumbnails, texts, SIDE, choose);
    this.picturesNotSet = new PictureRow(thumbnails, texts, SIDE, choose);
    this.tagsSet = new TagTable(texts);
    this.tagsNotSet = new TagTable(texts);
    getStyleClass().addAll("details", Styles.DENSE);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText(texts.get("codes.bit.card"));
    title.getStyleClass().add("bit-title");
    title.setId("codes-bit");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    VBox content =
        new VBox(
            new VBox(4, head(codes), facts),
            section("codes.bit.set", picturesSet, tagsSet),
            section("codes.bit.not-set", picturesNotSet, tagsNotSet));
    content.getStyleClass().add("details-content");
    setContent(content);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, codes));
    model.card().subscribe(this::show);
  }

  private void show(Optional<BitCardViewModel.Card> card) {
    card.ifPresent(
        shown -> {
          title.setText(texts.get("codes.bit", String.valueOf(shown.profile().bit())));
          facts.setText(facts(shown.profile()));
          picturesSet.show(shown.dataset(), shown.meaning().picturesSet());
          picturesNotSet.show(shown.dataset(), shown.meaning().picturesNotSet());
          tagsSet.show(shown.meaning().tagsSet());
          tagsNotSet.show(shown.meaning().tagsNotSet());
        });
  }

  private String facts(BitProfile profile) {
    return texts.get(
        "codes.bit.facts",
        percent(profile.imageMean()),
        percent(profile.textMean()),
        percent(profile.agreement()),
        percent(profile.chanceAgreement()));
  }

  private HBox head(CodesViewModel codes) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head =
        new HBox(
            4,
            title,
            between,
            button("codes.bit.before", "fth-chevron-left", () -> codes.moveBit(-1)),
            button("codes.bit.after", "fth-chevron-right", () -> codes.moveBit(1)));
    head.getStyleClass().add("bit-head");
    return head;
  }

  private Button button(String key, String icon, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(texts.get(key));
    Hint.on(button, texts.get(key));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private VBox section(String key, Node... content) {
    Label heading = new Label(texts.get(key));
    heading.getStyleClass().add("section-title");
    VBox section = new VBox(heading);
    section.getChildren().addAll(content);
    section.getStyleClass().add("details-section");
    return section;
  }

  private static void press(KeyEvent event, CodesViewModel codes) {
    int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (by != 0 && !event.isShortcutDown() && !event.isAltDown()) {
      codes.moveBit(by);
      event.consume();
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
