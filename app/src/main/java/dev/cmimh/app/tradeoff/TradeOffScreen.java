package dev.cmimh.app.tradeoff;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.chart.TradeOffView;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.desk.RunDestinations;
import dev.cmimh.app.text.Texts;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The Trade-off screen: plans and sweeps left, the figure in the middle, runs of a value right. */
public final class TradeOffScreen extends BorderPane {

  private static final double CONTROLS_WIDTH = 300;

  /**
   * @param figure where the sweep is drawn
   * @param destinations screens that the runs of a value lead to
   */
  public TradeOffScreen(
      TradeOffViewModel model, TradeOffView figure, Texts texts, RunDestinations destinations) {
    getStyleClass().add("tradeoff");
    getStylesheets()
        .add(
            Objects.requireNonNull(TradeOffScreen.class.getResource("tradeoff.css"))
                .toExternalForm());
    SweepStatusPane status = new SweepStatusPane(model, texts);
    figure.setOnNotice(status::say);
    figure.chosenProperty().bindBidirectional(model.chosenValue());
    model.shown().subscribe(figure::show);
    VBox middle = new VBox(figure, status);
    middle.getStyleClass().add("tradeoff-middle");
    VBox.setVgrow(figure, Priority.ALWAYS);
    setLeft(controls(model, texts));
    setCenter(middle);
    setRight(new TrialsPane(model, texts, destinations));
  }

  private static ScrollPane controls(TradeOffViewModel model, Texts texts) {
    SweepListPane sweeps = new SweepListPane(model, texts);
    VBox.setVgrow(sweeps, Priority.ALWAYS);
    VBox controls = new VBox(new SweepFormPane(model, texts), sweeps);
    controls.getStyleClass().add("tradeoff-controls");
    ScrollPane scroll = new DirectScrollPane(controls);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("tradeoff-controls-scroll", Styles.DENSE);
    scroll.setMinWidth(CONTROLS_WIDTH);
    scroll.setPrefWidth(CONTROLS_WIDTH);
    return scroll;
  }
}
