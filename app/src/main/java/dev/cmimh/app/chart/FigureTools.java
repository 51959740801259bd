package dev.cmimh.app.chart;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.model.figure.FigureExport;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons at the top right of a figure. */
final class FigureTools extends HBox {

  private final ResourceBundle texts;
  private final Button showAll;
  private final ToggleButton logarithm;
  private final MenuButton export = new MenuButton();
  private final Button enlarge;

  FigureTools(ResourceBundle texts) {
    this.texts = texts;
    this.showAll = named(new Button(), "chart.tool.all", Feather.ZOOM_OUT);
    this.logarithm = named(new ToggleButton(), "chart.tool.logarithm", Feather.BAR_CHART_2);
    this.enlarge = named(new Button(), "chart.tool.enlarge", Feather.MAXIMIZE_2);
    named(export, "chart.tool.export", Feather.DOWNLOAD);
    export.getStyleClass().add("figure-export");
    logarithm.setGraphic(null);
    logarithm.setText(texts.getString("chart.tool.logarithm.short"));
    logarithm.getStyleClass().remove(Styles.BUTTON_ICON);
    getStyleClass().add("figure-tools");
    showIf(showAll, false);
    showIf(enlarge, false);
    getChildren().addAll(showAll, logarithm, export, enlarge);
  }

  Button showAll() {
    return showAll;
  }

  ToggleButton logarithm() {
    return logarithm;
  }

  Button enlarge() {
    return enlarge;
  }

  void onExport(Consumer<FigureExport.Format> exporter) {
    for (FigureExport.Format format : FigureExport.Format.values()) {
      MenuItem item = new MenuItem(texts.getString("chart.export." + format));
      item.setOnAction(event -> exporter.accept(format));
      export.getItems().add(item);
    }
  }

  /** Says what the enlarging button does next. */
  void enlarged(boolean enlarged) {
    String key = enlarged ? "chart.tool.restore" : "chart.tool.enlarge";
    enlarge.setGraphic(new FontIcon(enlarged ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
    name(enlarge, key);
  }

  static void showIf(ButtonBase button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }

  private <B extends ButtonBase> B named(B button, String key, Ikon icon) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "figure-tool");
    name(button, key);
    return button;
  }

  private void name(ButtonBase button, String key) {
    button.setAccessibleText(texts.getString(key));
    Hint.on(button, texts.getString(key));
  }
}
