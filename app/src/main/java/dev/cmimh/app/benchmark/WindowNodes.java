package dev.cmimh.app.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** Finds what a person uses in the real window. Used on the user interface's thread. */
final class WindowNodes {

  private static final String TRAIN = "header-train";
  private static final String TUNE = "rail-tune";
  private static final String TRADE_OFF = "rail-tradeoff";
  private static final String SWEEP = "tradeoff-start";
  private static final String CANCEL_SWEEP = "tradeoff-cancel";
  private static final String SEARCH = "rail-search";
  private static final String FIELD = "search-field";
  private static final String RESULTS = "search-results";

  private final Scene scene;

  /**
   * Parts of the window stay in it. To look for one passes through all of them: done at each frame
   * of a wait, that was a tenth of the work of the thread that is measured.
   */
  private final Map<String, Node> found = new HashMap<>();

  WindowNodes(Scene scene) {
    this.scene = scene;
  }

  void showTune() {
    choose(TUNE);
  }

  void showSearch() {
    choose(SEARCH);
  }

  void showTradeOff() {
    choose(TRADE_OFF);
  }

  void train() {
    button(TRAIN).fire();
  }

  /** Whether a run could be begun by the button. */
  boolean canTrain() {
    return !button(TRAIN).isDisabled();
  }

  void sweep() {
    button(SWEEP).fire();
  }

  /** Whether a sweep could be begun by the button. */
  boolean canSweep() {
    return find(SWEEP).filter(start -> !start.isDisabled()).isPresent();
  }

  /** Whether a sweep goes on, which a person could cancel. */
  boolean sweeps() {
    return !button(CANCEL_SWEEP).isDisabled();
  }

  TextInputControl searchField() {
    return (TextInputControl) node(FIELD);
  }

  /** Whether words can be typed. */
  boolean canSearch() {
    return find(FIELD).filter(field -> !field.isDisabled()).isPresent();
  }

  /** Whether the answer to these words is in the scene, all of its visible pictures loaded. */
  boolean answers(String words) {
    return find(RESULTS)
        .filter(results -> words.equals(results.getUserData()))
        .filter(results -> pictures(results, true) > 0 && pictures(results, false) == 0)
        .isPresent();
  }

  /** What the search shows now, for who waited for an answer in vain. */
  String searchState() {
    Node results = node(RESULTS);
    return "The field holds \"%s\", the answer shown is to \"%s\", with %d pictures and %d missing."
        .formatted(
            searchField().getText(),
            results.getUserData(),
            pictures(results, true),
            pictures(results, false));
  }

  /** Visible pictures that are loaded, or that are not. */
  private static int pictures(Node node, boolean loaded) {
    if (!node.isVisible()) {
      return 0;
    }
    if (node instanceof ImageView picture) {
      return isLoaded(picture.getImage()) == loaded ? 1 : 0;
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().mapToInt(child -> pictures(child, loaded)).sum()
        : 0;
  }

  private static boolean isLoaded(Image image) {
    return image != null && image.getProgress() >= 1 && !image.isError();
  }

  private void choose(String id) {
    ButtonBase button = button(id);
    if (!(button instanceof Toggle toggle && toggle.isSelected())) {
      button.fire();
    }
  }

  private ButtonBase button(String id) {
    return (ButtonBase) node(id);
  }

  private Node node(String id) {
    return find(id)
        .orElseThrow(
            () -> new NoSuchElementException("The window has no part called '%s'.".formatted(id)));
  }

  private Optional<Node> find(String id) {
    return Optional.ofNullable(found.computeIfAbsent(id, it -> scene.lookup("#" + it)));
  }
}
