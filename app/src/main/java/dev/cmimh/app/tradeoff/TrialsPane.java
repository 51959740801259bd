package dev.cmimh.app.tradeoff;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.desk.RunDestinations;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialResult;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The runs of the chosen value, each with what came of it. */
final class TrialsPane extends VBox {

  private final TradeOffViewModel model;
  private final Texts texts;
  private final RunDestinations destinations;
  private final Label title = new Label();
  private final VBox cards = new VBox();
  private final Button list = button("list", "fth-archive", this::list);

  /**
   * @param destinations screens that the runs lead to
   */
  TrialsPane(TradeOffViewModel model, Texts texts, RunDestinations destinations) {
    this.model = model;
    this.texts = texts;
    this.destinations = destinations;
    name(list);
    getStyleClass().add("trials");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button close = new Button(null, new FontIcon("fth-x"));
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    close.setAccessibleText(texts.get("tradeoff.trials.close"));
    close.setTooltip(new Tooltip(texts.get("tradeoff.trials.close")));
    close.setOnAction(_ -> model.chosenValue().set(null));
    HBox heading = new HBox(title, close);
    heading.getStyleClass().add("sweep-heading");
    cards.getStyleClass().add("trial-cards");
    ScrollPane scroll = new DirectScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("trials-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(heading, list, scroll);
    model.chosenValue().subscribe(_ -> fill());
    model.shown().subscribe(_ -> fill());
  }

  private void fill() {
    boolean chosen = model.chosenValue().get() != null && model.shown().get().isPresent();
    setVisible(chosen);
    setManaged(chosen);
    if (chosen) {
      title.setText(
          model.shown().get().orElseThrow().plan().swept().label()
              + " "
              + Numbers.plain(model.chosenValue().get()));
      list.setDisable(runs().isEmpty());
      cards.getChildren().setAll(model.chosenTrials().stream().map(this::card).toList());
    }
  }

  private VBox card(SweptTrial trial) {
    Label seed =
        new Label(
            texts.get(
                "tradeoff.trial",
                String.valueOf(trial.trial().seed()),
                texts.get("tradeoff.trial." + trial.state().name().toLowerCase(Locale.ROOT))));
    seed.getStyleClass().add(Styles.TEXT_BOLD);
    VBox card = new VBox(seed);
    card.getStyleClass().add("trial-card");
    trial.result().ifPresent(result -> card.getChildren().add(sentence(words(result))));
    if (!trial.failure().isEmpty()) {
      Label failure = sentence(trial.failure());
      failure.getStyleClass().add("tradeoff-problem");
      card.getChildren().add(failure);
    }
    trial
        .run()
        .ifPresent(
            run -> {
              Label id = sentence(texts.get("tradeoff.trial.run", run));
              id.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
              card.getChildren().add(id);
            });
    if (trial.result().isPresent() && trial.run().isPresent()) {
      card.getChildren()
          .add(
              new HBox(
                  6,
                  named("search", "fth-search", () -> model.findRun(trial, destinations.search())),
                  named("codes", "fth-grid", () -> model.findRun(trial, destinations.codes()))));
    }
    return card;
  }

  private void list() {
    destinations.list().accept(runs());
  }

  private List<String> runs() {
    return model.chosenTrials().stream().flatMap(trial -> trial.run().stream()).toList();
  }

  private Button named(String key, String icon, Runnable action) {
    Button button = button(key, icon, action);
    name(button);
    return button;
  }

  private static Button button(String key, String icon, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.setId("trial-" + key);
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void name(Button button) {
    String key = "tradeoff." + button.getId().replace('-', '.');
    button.setText(texts.get(key));
    Hint.on(button, texts.get(key + ".help"));
  }

  private String words(TrialResult result) {
    StringBuilder words = new StringBuilder();
    for (Task task : Task.values()) {
      if (result.meanAveragePrecision().containsKey(task)) {
        words.append(
            task.label()
                + Amounts.format(" %.1f %%%n", 100 * result.meanAveragePrecision().get(task)));
      }
    }
    if (result.boundsInformation()) {
      words
          .append(
              texts.get(
                  "tradeoff.trial.information",
                  Amounts.format("%.2f", result.imagePrivateInformation()),
                  Amounts.format("%.2f", result.textPrivateInformation())))
          .append(' ');
    }
    words.append(
        texts.get(
            "tradeoff.trial.codes.worth",
            known("%.4f", result.correlationError()),
            known("%.3f", result.ownPairReciprocalRank())));
    return words.toString().strip();
  }

  private static String known(String format, double figure) {
    return Double.isFinite(figure) ? Amounts.format(format, figure) : "-";
  }

  private static Label sentence(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
