package dev.cmimh.app;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Path;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.*;
import javafx.scene.input.*;
import javafx.stage.Stage;

public final class SearchDemo {
  static Stage st;
  static String out;

  static Node q(String s) {
    return st.getScene().lookup(s);
  }

  static void snap(String n) {
    long t = System.nanoTime();
    FxThread.waitUntil("x", () -> System.nanoTime() - t > 700_000_000L);
    FxThread.snapshot(st.getScene(), Path.of(out, n + ".png"));
    System.out.println(n);
  }

  static void type(String s) {
    FxThread.run(
        () -> {
          TextInputControl f = (TextInputControl) q("#search-field");
          f.requestFocus();
          f.setText(s);
          f.end();
        });
    long t = System.nanoTime();
    FxThread.waitUntil("answer " + s, () -> s.strip().equals(q("#search-results").getUserData()));
    System.out.printf("answered %s %.0f ms%n", s, (System.nanoTime() - t) / 1e6);
  }

  static void key(KeyCode c) {
    FxThread.run(
        () ->
            javafx.event.Event.fireEvent(
                st.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", c, false, false, false, false)));
  }

  public static void main(String[] a) throws Exception {
    long t0 = System.nanoTime();
    out = a[1];
    FxThread.start();
    SimpleBooleanProperty dark = new SimpleBooleanProperty();
    Wiring w = FxThread.call(() -> new Wiring(new ExplorerHome(Path.of(a[0])), dark));
    st = FxThread.call(Stage::new);
    FxThread.run(() -> w.show(st, () -> System.exit(0)));
    FxThread.run(
        () -> {
          st.setWidth(1280);
          st.setHeight(800);
        });
    FxThread.waitUntil("field", () -> q("#search-field") != null);
    System.out.printf("field %.0f%n", (System.nanoTime() - t0) / 1e6);
    FxThread.waitUntil("cells", () -> q(".result-cell") != null);
    System.out.printf("cells %.0f%n", (System.nanoTime() - t0) / 1e6);
    FxThread.waitUntil("engine", () -> !q("#header-train").isDisabled());
    System.out.printf("engine %.0f%n", (System.nanoTime() - t0) / 1e6);
    snap("browse-1280");
    type("red hea");
    snap("typing-1280");
    type("red heart");
    key(KeyCode.ESCAPE);
    snap("words-1280");
    FxThread.run(() -> q(".result-grid").requestFocus());
    key(KeyCode.RIGHT);
    key(KeyCode.RIGHT);
    key(KeyCode.DOWN);
    snap("selected-1280");
    FxThread.run(() -> dark.set(true));
    snap("selected-1280-dark");
    key(KeyCode.ENTER);
    snap("item-1280-dark");
    FxThread.run(
        () ->
            ((ToggleButton)
                    st.getScene().getRoot().lookupAll(".toggle-button").stream()
                        .filter(n -> "Both".equals(((ToggleButton) n).getText()))
                        .findFirst()
                        .get())
                .fire());
    snap("both-1280-dark");
    FxThread.run(() -> dark.set(false));
    FxThread.run(
        () -> {
          ComboBox<?> c = (ComboBox<?>) q("#search-second-model");
          c.getSelectionModel().selectLast();
        });
    FxThread.run(
        () -> {
          st.setWidth(1920);
          st.setHeight(1080);
        });
    snap("compare-1920");
    FxThread.run(
        () -> {
          st.setWidth(1000);
          st.setHeight(700);
        });
    type("zzzq heart");
    snap("compare-1000");
    FxThread.run(
        () -> {
          ComboBox<?> c = (ComboBox<?>) q("#search-second-model");
          c.getSelectionModel().selectFirst();
        });
    FxThread.run(
        () ->
            ((ToggleButton)
                    st.getScene().getRoot().lookupAll(".toggle-button").stream()
                        .filter(n -> "Tags".equals(((ToggleButton) n).getText()))
                        .findFirst()
                        .get())
                .fire());
    snap("tags-1000");
    FxThread.run(() -> dark.set(true));
    snap("tags-1000-dark");
    FxThread.run(
        () ->
            ((ToggleButton)
                    st.getScene().getRoot().lookupAll(".toggle-button").stream()
                        .filter(n -> "Pictures".equals(((ToggleButton) n).getText()))
                        .findFirst()
                        .get())
                .fire());
    FxThread.run(
        () -> {
          st.setWidth(1920);
          st.setHeight(1080);
        });
    snap("pictures-1920-dark");
    System.exit(0);
  }
}
