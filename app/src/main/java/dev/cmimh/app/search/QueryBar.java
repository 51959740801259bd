package dev.cmimh.app.search;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is asked, above the answers, with the way back and forward. */
final class QueryBar extends HBox {

  private static final int SIDE = 28;

  private final Texts texts;
  private final Thumbnails thumbnails;
  private final ImageView picture = new ImageView();
  private final Label query = new Label();

  /** Takes what room is left beside the query. */
  private final Label legend = new Label();

  private final ResultTexts resultTexts;

  /**
   * @param details whether details are shown
   */
  QueryBar(SearchViewModel model, Texts texts, Thumbnails thumbnails, BooleanProperty details) {
    this.texts = texts;
    this.resultTexts = new ResultTexts(texts);
    this.thumbnails = thumbnails;
    getStyleClass().add("query-bar");
    Button back = prepare(new Button(null, new FontIcon("fth-arrow-left")), "search.back");
    Button forward = prepare(new Button(null, new FontIcon("fth-arrow-right")), "search.forward");
    back.setId("search-back");
    forward.setId("search-forward");
    back.setOnAction(_ -> model.goBack());
    forward.setOnAction(_ -> model.goForward());
    back.disableProperty().bind(model.canGoBack().not());
    forward.disableProperty().bind(model.canGoForward().not());
    ToggleButton detailsButton =
        prepare(new ToggleButton(null, new FontIcon("fth-info")), "search.details.toggle");
    detailsButton.setId("search-details-toggle");
    detailsButton.selectedProperty().bindBidirectional(details);
    query.getStyleClass().add("query-title");
    query.setMinWidth(0);
    legend.getStyleClass().add("result-legend");
    legend.setMinWidth(0);
    legend.setPrefWidth(0);
    legend.setMaxWidth(Double.MAX_VALUE);
    legend.setAlignment(Pos.CENTER_RIGHT);
    legend.setTextAlignment(TextAlignment.RIGHT);
    legend.setWrapText(true); // beside a long query
    HBox.setHgrow(legend, Priority.ALWAYS);
    legend.setAccessibleHelp(texts.get("search.legend.help"));
    Hint.on(legend, () -> legend.getText() + "\n" + texts.get("search.legend.help"));
    getChildren().setAll(back, forward, picture, query, legend, detailsButton);
  }

  /** There is always room for both lines of the legend, so the height does not follow the width. */
  @Override
  public Orientation getContentBias() {
    return null;
  }

  void show(SearchResults results) {
    Query asked = results.query();
    PairedDataset dataset = results.dataset();
    legend.setText(results.answers().isEmpty() ? "" : resultTexts.legend(asked, dataset));
    boolean pictured = asked instanceof Query.Item || asked instanceof Query.Picture;
    picture.setManaged(pictured);
    picture.setVisible(pictured);
    switch (asked) {
      case Query.Nothing _ -> query.setText(texts.get("search.query.nothing"));
      case Query.Words(String text) -> query.setText(texts.get("search.query.words", text.strip()));
      case Query.Item(int item, Modality asking) -> {
        query.setText(
            texts.get(
                asking == Modality.IMAGE ? "search.query.item-picture" : "search.query.item-words",
                dataset.items().get(item).name()));
        var _ = thumbnails.load(dataset, item, SIDE, picture::setImage);
      }
      case Query.Picture given -> {
        query.setText(texts.get("search.query.picture", given.name()));
        var _ = thumbnails.load(given.pixels(), SIDE, picture::setImage);
      }
    }
  }

  private <B extends ButtonBase> B prepare(B button, String key) {
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(texts.get(key));
    Hint.on(button, texts.get(key));
    return button;
  }
}
