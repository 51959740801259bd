package dev.cmimh.app;

import dev.cmimh.app.shell.Screen;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

public final class ShellDemo {
  public static void main(String[] a) throws Exception {
    FxThread.start();
    SimpleBooleanProperty dark = new SimpleBooleanProperty();
    Wiring w = FxThread.call(() -> new Wiring(new ExplorerHome(Path.of(a[0])), dark, s -> List.of(
      new Screen("tune", "fth-sliders", () -> new StackPane(new Label("Tune"))),
      new Screen("search", "fth-search", () -> new StackPane(new Label("Search"))))));
    Stage st = FxThread.call(Stage::new);
    FxThread.run(() -> w.show(st, () -> System.exit(0)));
    int[][] sizes = {{1000, 700}, {1280, 800}, {1920, 1080}};
    for (int[] s : sizes) {
      FxThread.run(() -> { st.setWidth(s[0]); st.setHeight(s[1]); });
      for (boolean d : new boolean[] {false, true}) {
        FxThread.run(() -> dark.set(d));
        FxThread.snapshot(st.getScene(), Path.of(a[1], "start-" + s[0] + (d ? "-dark" : "-light") + ".png"));
      }
    }
    FxThread.run(() -> { st.setWidth(1000); st.setHeight(700); dark.set(false); });
    FxThread.waitUntil("engine", () -> !st.getScene().lookup("#header-train").isDisabled());
    FxThread.snapshot(st.getScene(), Path.of(a[1], "ready.png"));
    FxThread.run(() -> ((javafx.scene.control.Button) st.getScene().lookup("#header-train")).fire());
    FxThread.waitUntil("epoch 3", () -> ((javafx.scene.control.Label) st.getScene().lookup("#header-epoch")).getText().startsWith("epoch 3"));
    FxThread.snapshot(st.getScene(), Path.of(a[1], "train-light.png"));
    FxThread.run(() -> ((javafx.scene.control.Button) st.getScene().lookup("#header-pause")).fire());
    FxThread.waitUntil("paused", () -> ((javafx.scene.control.Label) st.getScene().lookup("#status-text")).getText().startsWith("Paused"));
    FxThread.run(() -> dark.set(true));
    FxThread.snapshot(st.getScene(), Path.of(a[1], "paused-dark.png"));
    FxThread.run(() -> press(st, javafx.scene.input.KeyCode.F1, false));
    snapLater(st, Path.of(a[1], "help-dark.png"));
    FxThread.run(() -> press(st, javafx.scene.input.KeyCode.F1, false));
    FxThread.run(() -> dark.set(false));
    snapLater(st, Path.of(a[1], "after-help.png"));
    FxThread.run(() -> press(st, javafx.scene.input.KeyCode.F1, true));
    snapLater(st, Path.of(a[1], "about-light.png"));
    FxThread.run(() -> st.getOnCloseRequest().handle(new javafx.stage.WindowEvent(st, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
    FxThread.snapshot(st.getScene(), Path.of(a[1], "closing.png"));
    Thread.sleep(20000);
  }
  static void snapLater(Stage st, Path p) { long t = System.nanoTime(); FxThread.waitUntil("anim", () -> System.nanoTime() - t > 900_000_000L); FxThread.snapshot(st.getScene(), p); }
  static void press(Stage st, javafx.scene.input.KeyCode c, boolean shift) {
    javafx.event.Event.fireEvent(st.getScene().getFocusOwner() == null ? st.getScene() : st.getScene().getFocusOwner(), new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", c, shift, false, false, false));
  }
}
