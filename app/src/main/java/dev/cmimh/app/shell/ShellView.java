package dev.cmimh.app.shell;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The window's frame: header, navigation rail, the chosen screen, status bar. */
public final class ShellView extends BorderPane {

  public ShellView(
      List<Screen> screens, Texts texts, Workspace workspace, TrainingDesk desk, NextRun nextRun) {
    Button train = new Button(texts.get("header.train"));
    train.setOnAction(_ -> desk.train("Window", nextRun.parameters().get()));
    setTop(new HBox(train));
    Label status = new Label();
    status
        .textProperty()
        .bind(
            workspace
                .activity()
                .map(activity -> activity.what() + " " + Math.round(100 * activity.share())));
    Label step = new Label();
    step.textProperty()
        .bind(desk.progress().map(progress -> progress.state() + " " + progress.steps()));
    setBottom(new HBox(10, status, step));
    setCenter(screens.isEmpty() ? new Label() : screens.getFirst().view().get());
  }
}
