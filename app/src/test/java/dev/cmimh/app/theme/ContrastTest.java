package dev.cmimh.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import dev.cmimh.app.support.Contrast;
import dev.cmimh.app.support.FxThread;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The texts of our style sheets on the grounds that they lie on, also those that are rare in a
 * window: failures, warnings, hovered and selected rows. The windows' own tests look at what is on
 * show there.
 */
class ContrastTest {

  private static final List<Theme> THEMES = List.of(new PrimerLight(), new PrimerDark());

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @Test
  void blackOnWhiteIsTwentyOneToOne() {
    assertThat(Contrast.between(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(Contrast.between(Color.web("#767676"), Color.WHITE)).isBetween(4.5, 4.6);
  }

  @Test
  void aTextThatStandsOutTooLittleIsFound() {
    assertThat(
            FxThread.call(
                () -> {
                  Label label = new Label("pale");
                  label.setStyle("-fx-text-fill: #888; -fx-background-color: white");
                  Scene scene = new Scene(new StackPane(label));
                  scene.getRoot().applyCss();
                  scene.getRoot().layout();
                  return Contrast.faults(scene.getRoot());
                }))
        .singleElement()
        .asString()
        .startsWith("3.5");
  }

  /** A ground may be several elements, outermost first, parted by {@code >}. */
  @ParameterizedTest(name = "{0}: {1} > {2}")
  @CsvSource({
    "shell/shell.css, header, header-fact",
    "shell/shell.css, header, header-figure",
    "shell/shell.css, header, header-opening-text",
    "shell/shell.css, header:dropping, header-figure",
    "shell/shell.css, navigation-rail, rail-button",
    "shell/shell.css, navigation-rail, rail-button:selected",
    "shell/shell.css, status, status-figure",
    "shell/shell.css, status, tone-bad",
    "shell/shell.css, status, tone-good",
    "shell/shell.css, status, tone-busy",
    "shell/shell.css, status, health health-collapse",
    "shell/shell.css, status, health health-divergence",
    "shell/shell.css, status, health health-saturation",
    "shell/shell.css, status, health health-dead_bits",
    "shell/shell.css, card, keys",
    "shell/shell.css, card, text-muted",
    "notice/notice.css, notice notice-hint, text",
    "notice/notice.css, notice notice-information, text",
    "notice/notice.css, notice notice-success, text",
    "notice/notice.css, notice notice-warning, text",
    "notice/notice.css, notice notice-failure, text",
    "tune/tune.css, tune > settings-panel, text-muted",
    "tune/tune.css, tune > settings-panel > setting-groups, group-moment at-once",
    "tune/tune.css, tune > settings-panel > setting-groups, group-moment next-run",
    "tune/tune.css, tune > settings-panel > setting-groups, setting-note",
    "tune/tune.css, tune > settings-panel > setting-groups, setting-error",
    "tune/tune.css, tune > settings-panel > setting-explanation, setting-words",
    "tune/tune.css, tune > settings-panel > setting-explanation, setting-formula",
    "tune/tune.css, tune > settings-panel > setting-explanation, text-muted",
    "tune/tune.css, tune > charts-column, chart-caption",
    "tune/tune.css, tune > charts-column > health-finding health-bad, text",
    "tune/tune.css, tune > charts-column > health-finding health-mild, text",
    "tune/tune.css, tune > charts-column > notice, text",
    "chart/chart.css, figure-view, figure-title",
    "chart/chart.css, figure-view, figure-scales",
    "chart/chart.css, figure-view, figure-empty",
    "chart/chart.css, figure-reading, figure-reading-muted",
    "chart/chart.css, figure-reading, figure-reading-mark",
    "chart/chart.css, figure-reading, figure-reading-value",
    "search/search.css, search, column-title",
    "search/search.css, search, result-count",
    "search/search.css, search, nothing-found",
    "search/search.css, search, details-hint",
    "search/search.css, search, says-value",
    "search/search.css, search, item-facts",
    "search/search.css, search, search-message",
    "search/search.css, search, search-message:warning",
    "search/search.css, search, search-message:failure",
    "search/search.css, search > completions > completion, completion-items",
    "search/search.css, search > completions > completion:selected, completion-items",
    "search/search.css, search > completions > completion:hover, text",
    "search/search.css, search > result-grid > result-cell, result-rank",
    "search/search.css, search > result-grid > result-cell:hover, result-rank",
    "search/search.css, search > result-grid > result-cell:selected, result-distance",
    "search/search.css, search > result-grid > result-cell:hover, result-tags",
  })
  void textsStandOutInBothThemes(String sheet, String ground, String text) {
    for (Theme theme : THEMES) {
      assertThat(FxThread.call(() -> faults(theme, sheet, ground, text)))
          .as(theme.getName())
          .isEmpty();
    }
  }

  private static List<String> faults(Theme theme, String sheet, String ground, String text) {
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    Label label = new Label("Text", new FontIcon("fth-circle"));
    dress(label, text);
    Node root = label;
    for (String around : List.of(ground.split(" > ")).reversed()) {
      root = new StackPane(root);
      dress(root, around);
    }
    StackPane window = new StackPane(root);
    window.setStyle("-fx-background-color: -color-bg-default");
    window.getStylesheets().add(url(sheet));
    Scene scene = new Scene(new Pane(window));
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return Contrast.faults(window);
  }

  private static void dress(Node node, String names) {
    for (String name : names.split(" ")) {
      String[] parts = name.split(":");
      node.getStyleClass().add(parts[0]);
      if (parts.length > 1) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(parts[1]), true);
      }
    }
  }

  private static String url(String sheet) {
    return Objects.requireNonNull(ContrastTest.class.getResource("/dev/cmimh/app/" + sheet))
        .toExternalForm();
  }
}
