package dev.cmimh.app.codes;

import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.figure.FigurePalette;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** What the colours of the plane mean, how wide the modality gap is, and what was picked out. */
final class PlaneLegend extends DirectScrollPane {

  private static final double SWATCH = 11;

  private final ObservableValue<FigurePalette> palette;
  private final Texts texts;
  private final Label gap = new Label();
  private final VBox colours = new VBox(4);
  private final GridPane mix = new GridPane();
  private final Label hint = new Label();

  PlaneLegend(PlaneViewModel model, ObservableValue<FigurePalette> palette, Texts texts) {
    this.palette = palette;
    this.texts = texts;
    getStyleClass().add("details");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    gap.setWrapText(true);
    gap.setId("codes-gap");
    gap.setMinHeight(USE_PREF_SIZE);
    mix.getStyleClass().add("tag-table");
    hint.setText(texts.get("codes.plane.lasso.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().add("codes-muted");
    VBox content =
        new VBox(
            section("codes.plane.gap", gap),
            section("codes.plane.colours", colours),
            section("codes.plane.mix", hint, mix));
    content.getStyleClass().add("details-content");
    setContent(content);
    model.plane().subscribe(this::show);
    model.mix().subscribe(this::showMix);
    palette.subscribe(_ -> show(model.plane().get()));
  }

  private void show(Optional<ShownPlane> plane) {
    plane.ifPresent(
        shown -> {
          gap.setText(gap(shown.codes().report()));
          showColours(shown.colouring());
        });
  }

  private String gap(CodeReport report) {
    return texts.get(
        "codes.plane.gap.value",
        String.format(Locale.ROOT, "%.1f", report.meanPairDistance()),
        String.valueOf(report.bits().size()),
        percent(report.meanAgreement()),
        percent(report.chanceAgreement()));
  }

  private void showColours(PlaneColouring colouring) {
    int[] rgb = colouring.colours().of(palette.getValue());
    List<HBox> rows = new ArrayList<>();
    for (int category = 0; category < rgb.length; category++) {
      if (colouring.counts()[category] > 0) {
        Color colour =
            Color.rgb(rgb[category] >> 16 & 255, rgb[category] >> 8 & 255, rgb[category] & 255);
        Label name =
            new Label(
                texts.get(
                    "codes.plane.colour",
                    colouring.names().get(category),
                    String.valueOf(colouring.counts()[category])));
        HBox row = new HBox(8, new Rectangle(SWATCH, SWATCH, colour), name);
        row.getStyleClass().add("bit-head");
        rows.add(row);
      }
    }
    colours.getChildren().setAll(rows);
  }

  private void showMix(List<PlaneViewModel.LabelShare> shares) {
    mix.getChildren().clear();
    hint.setVisible(shares.isEmpty());
    hint.setManaged(shares.isEmpty());
    if (!shares.isEmpty()) {
      mix.addRow(
          0,
          muted("codes.plane.mix.label"),
          muted("codes.plane.mix.share"),
          muted("codes.plane.mix.all"));
    }
    for (int row = 0; row < shares.size(); row++) {
      PlaneViewModel.LabelShare share = shares.get(row);
      mix.addRow(
          row + 1,
          new Label(share.label()),
          new Label(percent(share.share())),
          new Label(percent(share.shareOfAll())));
    }
  }

  private Label muted(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("codes-muted");
    return label;
  }

  private VBox section(String key, Node... content) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("section-title");
    VBox section = new VBox(title);
    section.getChildren().addAll(content);
    section.getStyleClass().add("details-section");
    return section;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
