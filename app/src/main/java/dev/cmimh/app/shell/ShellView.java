package dev.cmimh.app.shell;

import dev.cmimh.app.notice.NoticesView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's frame: header, notices, navigation rail, the chosen screen, status bar. */
final class ShellView extends StackPane {

  ShellView(
      HeaderView header,
      NoticesView notices,
      NavigationRail rail,
      ScreenPane screens,
      StatusBar status,
      Overlay overlay) {
    BorderPane frame = new BorderPane(screens);
    frame.setTop(new VBox(header, notices));
    frame.setLeft(rail);
    frame.setBottom(status);
    getStyleClass().add("shell");
    getStylesheets().add(ShellView.class.getResource("shell.css").toExternalForm());
    getChildren().addAll(frame, overlay);
  }
}
