package dev.cmimh.app.notice;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The notices as bars, one under the other, each with a button to close it. */
public final class NoticesView extends VBox {

  private final Notices notices;
  private final Texts texts;

  public NoticesView(Notices notices, Texts texts) {
    this.notices = notices;
    this.texts = texts;
    getStyleClass().add("notices");
    getStylesheets().add(NoticesView.class.getResource("notice.css").toExternalForm());
    notices.shown().addListener((ListChangeListener<Notice>) _ -> show());
    show();
  }

  private void show() {
    getChildren().setAll(notices.shown().stream().map(this::bar).toList());
  }

  private HBox bar(Notice notice) {
    Label sentence = new Label(notice.text());
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox bar = new HBox(icon(notice.kind()), sentence);
    bar.getStyleClass().addAll("notice", "notice-" + notice.kind().name().toLowerCase(Locale.ROOT));
    bar.setAccessibleRole(AccessibleRole.TEXT);
    bar.setAccessibleText(notice.text());
    notice.offer().ifPresent(offer -> bar.getChildren().add(offerButton(notice, offer)));
    if (!notice.details().isEmpty()) {
      bar.getChildren().add(copyButton(notice));
    }
    bar.getChildren().add(closeButton(notice));
    return bar;
  }

  private Button offerButton(Notice notice, Notice.Offer offer) {
    Button button = new Button(offer.name());
    button.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT, "notice-offer");
    button.setOnAction(_ -> notices.accept(notice));
    return steady(button);
  }

  private Button copyButton(Notice notice) {
    Button button = new Button(texts.get("notice.copy"), new FontIcon("fth-copy"));
    button.getStyleClass().addAll(Styles.SMALL, "notice-copy");
    Hint.on(button, texts.get("notice.copy.help"));
    button.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(notice.text() + "\n\n" + notice.details());
          Clipboard.getSystemClipboard().setContent(content);
          button.setText(texts.get("notice.copied"));
        });
    return steady(button);
  }

  private Button closeButton(Notice notice) {
    Button button = new Button(null, new FontIcon("fth-x"));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "notice-close");
    Hint.on(button, texts.get("notice.close"));
    button.setAccessibleText(texts.get("notice.close"));
    button.setOnAction(_ -> notices.dismiss(notice));
    return steady(button);
  }

  private static Button steady(Button button) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static FontIcon icon(Notice.Kind kind) {
    return new FontIcon(
        switch (kind) {
          case HINT -> "fth-compass";
          case INFORMATION -> "fth-info";
          case SUCCESS -> "fth-check-circle";
          case WARNING -> "fth-alert-triangle";
          case FAILURE -> "fth-alert-octagon";
        });
  }
}
