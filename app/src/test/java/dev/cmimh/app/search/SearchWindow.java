package dev.cmimh.app.search;

import atlantafx.base.theme.PrimerLight;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import java.nio.file.Path;
import java.util.Set;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** The real Search screen in a real window, for tests. */
final class SearchWindow {

  private final Stage stage;
  private final SearchView view;

  private SearchWindow(Stage stage, SearchView view) {
    this.stage = stage;
    this.view = view;
  }

  /** Shows it and waits until there are pictures to pick from. */
  static SearchWindow show(Workspace workspace, Path home) {
    SearchWindow window =
        FxThread.call(
            () -> {
              Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
              Background background = Background.onThreads("view-test", 1, Platform::runLater);
              SearchView view =
                  SearchScreen.open(
                      workspace,
                      new TrainingDesk(workspace, background),
                      background,
                      Platform::runLater,
                      OpenEmoji.memory(home),
                      Texts.shipped());
              Stage stage = new Stage();
              stage.setScene(new Scene(view, 1000, 700));
              stage.show();
              return new SearchWindow(stage, view);
            });
    FxThread.waitUntil("pictures to pick from", () -> !window.cells().isEmpty());
    return window;
  }

  void hide() {
    FxThread.run(stage::hide);
  }

  SearchView view() {
    return view;
  }

  TextField field() {
    return (TextField) view.lookup("#search-field");
  }

  Node node(String selector) {
    return view.lookup(selector);
  }

  Set<Node> cells() {
    return view.lookupAll(".result-cell");
  }

  String task() {
    return textOf(".task-badge .label");
  }

  String message() {
    return textOf("#search-message");
  }

  String textOf(String selector) {
    return view.lookup(selector) instanceof Label label ? label.getText() : "";
  }

  Bounds bounds(String selector) {
    Node node = view.lookup(selector);
    return node.localToScene(node.getLayoutBounds());
  }
}
