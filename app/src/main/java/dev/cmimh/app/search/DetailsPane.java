package dev.cmimh.app.search;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.desk.ModelNames;
import dev.cmimh.app.item.BitStripView;
import dev.cmimh.app.item.ItemCard;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The query and the selected result, in large, with their codes. */
final class DetailsPane extends DirectScrollPane {

  private static final int PITCH = 8;
  private static final int CELL_HEIGHT = 12;

  private final Texts texts;
  private final ResultTexts resultTexts;
  private final BiConsumer<Integer, Modality> ask;
  private final ItemCard queryCard;
  private final ItemCard resultCard;
  private final ModelNames names;
  private final VBox queryCodes = new VBox();
  private final BitStripView resultBits = new BitStripView(PITCH, CELL_HEIGHT);
  private final Label agreement = new Label();
  private final VBox querySection = new VBox();
  private final VBox resultSection = new VBox();
  private final Label hint = new Label();
  private Optional<Selection> selection = Optional.empty();

  DetailsPane(
      Texts texts, ModelNames names, Thumbnails thumbnails, BiConsumer<Integer, Modality> ask) {
    this.texts = texts;
    this.names = names;
    this.resultTexts = new ResultTexts(texts);
    this.ask = ask;
    this.queryCard = new ItemCard(texts, thumbnails);
    this.resultCard = new ItemCard(texts, thumbnails);
    getStyleClass().addAll("details", Styles.DENSE);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText(texts.get("search.details"));
    hint.setText(texts.get("search.details.empty"));
    hint.setWrapText(true);
    hint.getStyleClass().add("details-hint");
    agreement.getStyleClass().add("item-facts");
    agreement.setWrapText(true);
    queryCodes.getStyleClass().add("query-codes");
    querySection.getChildren().setAll(title("search.details.query"), queryCard, queryCodes);
    resultSection
        .getChildren()
        .setAll(title("search.details.result"), resultCard, resultBits, agreement, buttons());
    for (VBox section : new VBox[] {querySection, resultSection}) {
      section.getStyleClass().add("details-section");
    }
    VBox content = new VBox(hint, resultSection, querySection);
    content.getStyleClass().add("details-content");
    setContent(content);
    setShown(querySection, false);
    setShown(resultSection, false);
  }

  /** The query of these results; what was selected among others is no longer shown. */
  void show(SearchResults results, boolean sameQuery) {
    boolean asked = !results.answers().isEmpty();
    boolean known = sameQuery && querySection.isVisible();
    setShown(querySection, asked);
    if (asked) {
      if (!known) {
        showQuery(results);
      }
      showCodes(results.answers());
    }
    if (!sameQuery) {
      selection = Optional.empty();
      setShown(resultSection, false);
    }
    setShown(hint, !asked && selection.isEmpty());
  }

  /** A result was selected. */
  void select(Selection chosen) {
    boolean same =
        selection
            .filter(
                it ->
                    it.dataset().isSameAs(chosen.dataset())
                        && it.result().item() == chosen.result().item())
            .isPresent();
    selection = Optional.of(chosen);
    if (!same) {
      resultCard.showItem(chosen.dataset(), chosen.result().item());
    }
    Result result = chosen.result();
    setShown(resultBits, result.hit().isPresent());
    setShown(agreement, result.hit().isPresent());
    result.hit().ifPresent(hit -> resultBits.show(hit.bits(), true));
    agreement.setText(
        agreement(chosen)
            + (result.sharesLabel() ? "\n" + texts.get("search.shares-label.long") : ""));
    resultBits.setAccessibleText(resultTexts.agreement(result));
    setShown(resultSection, true);
    setShown(hint, false);
  }

  private String agreement(Selection chosen) {
    String bits = resultTexts.agreement(chosen.result());
    return chosen
        .foundBy()
        .map(origin -> texts.get("search.bits.agree.of", bits, names.of(origin)))
        .orElse(bits);
  }

  /** Answers of a model are read beside the code that this model gave the query. */
  private void showCodes(List<ModelAnswer> answers) {
    ObservableList<Node> panes = queryCodes.getChildren();
    while (panes.size() < answers.size()) {
      panes.add(new QueryCodePane(texts, names));
    }
    panes.remove(answers.size(), panes.size());
    for (int i = 0; i < answers.size(); i++) {
      ((QueryCodePane) panes.get(i)).show(answers.get(i), answers.size() > 1);
    }
  }

  private void showQuery(SearchResults results) {
    switch (results.query()) {
      case Query.Words(String text) -> queryCard.showWords(text);
      case Query.Item(int item, Modality asking) -> queryCard.showItem(results.dataset(), item);
      case Query.Picture picture -> queryCard.showPicture(picture.name(), picture.pixels());
      case Query.Nothing _ -> setShown(querySection, false);
    }
  }

  private HBox buttons() {
    HBox row =
        new HBox(
            6,
            button("search.ask.picture.short", "fth-image", Modality.IMAGE),
            button("search.ask.words.short", "fth-type", Modality.TEXT));
    row.getStyleClass().add("ask-row");
    return row;
  }

  private Button button(String key, String icon, Modality asking) {
    Button button = new Button(texts.get(key), new FontIcon(icon));
    button.setAccessibleText(
        texts.get(asking == Modality.IMAGE ? "search.ask.picture" : "search.ask.words"));
    button.setOnAction(_ -> selection.ifPresent(it -> ask.accept(it.result().item(), asking)));
    return button;
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("section-title");
    return title;
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
