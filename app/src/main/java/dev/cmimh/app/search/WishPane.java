package dev.cmimh.app.search;

import dev.cmimh.app.control.Segments;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.retrieval.SearchService;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How is answered: with what, in which order, how many, how far away. */
final class WishPane extends VBox {

  private static final int MOST_WANTED = 1_000_000;
  private static final int FIRST_BITS = 32;

  private final SearchSettings settings;
  private final Texts texts;
  private final Slider radius = new Slider(0, FIRST_BITS, FIRST_BITS);
  private final Label radiusValue = new Label();
  private boolean showing;

  WishPane(SearchSettings settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
    getStyleClass().add("wish-pane");
    getChildren()
        .setAll(
            titled("search.answers", kinds()),
            titled("search.ranking", rankings()),
            wantedRow(),
            radiusRow(),
            radius);
  }

  /**
   * Codes have another length now. A radius that is longer than they are stays chosen: it lets any
   * distance through, and means something again where codes are longer.
   */
  void useBits(int bits) {
    if (radius.getMax() != bits) {
      showing = true;
      radius.setMax(bits);
      radius.setMajorTickUnit(bits / 4.0);
      showRadius(settings.radius().get());
    }
  }

  private Segments<AnswerKind> kinds() {
    Segments<AnswerKind> kinds =
        new Segments<>(
            texts.get("search.answers"),
            List.of(AnswerKind.values()),
            settings.kind(),
            kind -> texts.get("search.answers." + kind.key()),
            kind -> texts.get("search.answers." + kind.key() + ".help"));
    kinds.setId("search-answers");
    return kinds;
  }

  private Segments<RankingMode> rankings() {
    Segments<RankingMode> rankings =
        new Segments<>(
            texts.get("search.ranking"),
            List.of(RankingMode.values()),
            settings.ranking(),
            mode -> texts.get("search.ranking." + key(mode)),
            mode -> texts.get("search.ranking." + key(mode) + ".help"));
    rankings.setId("search-ranking");
    return rankings;
  }

  private HBox wantedRow() {
    Spinner<Integer> wanted = new Spinner<>(new WantedSteps(MOST_WANTED));
    wanted.setId("search-wanted");
    wanted.setEditable(true);
    wanted.setPrefWidth(110);
    wanted.getValueFactory().setValue(settings.wanted().get());
    wanted.getValueFactory().valueProperty().addListener((_, _, k) -> settings.wanted().set(k));
    Hint.on(wanted, texts.get("search.wanted.help"));
    wanted.getEditor().setAccessibleText(texts.get("search.wanted"));
    Label name = new Label(texts.get("search.wanted"));
    name.setLabelFor(wanted);
    return row(name, wanted);
  }

  private HBox radiusRow() {
    Label name = new Label(texts.get("search.radius"));
    name.setLabelFor(radius);
    radius.setId("search-radius");
    radius.setBlockIncrement(1);
    radius.setMajorTickUnit(FIRST_BITS / 4.0);
    Hint.on(radius, texts.get("search.radius.help"));
    radius.setAccessibleText(texts.get("search.radius"));
    radius.valueProperty().addListener((_, _, value) -> chooseRadius(value.intValue()));
    settings.radius().subscribe(bits -> showRadius(bits.intValue()));
    return row(name, radiusValue);
  }

  private void chooseRadius(int bits) {
    if (!showing) {
      settings.radius().set(bits >= radius.getMax() ? SearchService.ANY_DISTANCE : bits);
    }
  }

  private void showRadius(int bits) {
    showing = true;
    boolean any = bits >= radius.getMax();
    if (any || radius.getValue() < bits || radius.getValue() >= bits + 1) {
      radius.setValue(Math.min(bits, radius.getMax()));
    }
    radiusValue.setText(
        any
            ? texts.get("search.radius.any")
            : texts.get("search.radius.bits", String.valueOf(bits)));
    showing = false;
  }

  private VBox titled(String key, Region content) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("section-title");
    return new VBox(6, title, content);
  }

  private static HBox row(Label name, Region content) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox row = new HBox(6, name, between, content);
    row.getStyleClass().add("setting-row");
    return row;
  }

  private static String key(RankingMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  /** Steps over 1, 2, 5, 10, 20, 50 and so on: from ten to all are a few steps. */
  private static final class WantedSteps extends IntegerSpinnerValueFactory {

    WantedSteps(int most) {
      super(1, most);
    }

    @Override
    public void increment(int steps) {
      int value = getValue();
      int power = 1;
      while (value >= 10 * power) {
        power *= 10;
      }
      int next = value < 2 * power ? 2 * power : value < 5 * power ? 5 * power : 10 * power;
      setValue(Math.min(next, getMax()));
    }

    @Override
    public void decrement(int steps) {
      int value = getValue();
      int power = 1;
      while (value > 10 * power) {
        power *= 10;
      }
      int next = value > 5 * power ? 5 * power : value > 2 * power ? 2 * power : power;
      setValue(Math.max(next, getMin()));
    }
  }
}
