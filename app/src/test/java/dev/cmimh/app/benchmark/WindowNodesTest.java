package dev.cmimh.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.app.support.FxThread;
import java.util.NoSuchElementException;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class WindowNodesTest {

  static {
    FxThread.start();
  }

  private final ToggleButton rail = FxThread.call(ToggleButton::new);
  private final TextField field = FxThread.call(TextField::new);
  private final ImageView picture = FxThread.call(ImageView::new);
  private final ImageView spare = FxThread.call(ImageView::new);
  private final HBox results = new HBox(picture, spare);
  private final WindowNodes nodes =
      FxThread.call(() -> new WindowNodes(new Scene(new StackPane(rail, field, results))));

  WindowNodesTest() {
    rail.setId("rail-search");
    field.setId("search-field");
    results.setId("search-results");
    spare.setVisible(false);
  }

  @Test
  void answerIsThereWhenItsWordsAndItsPicturesAre() {
    assertThat(nodes.answers("red")).isFalse();

    results.setUserData("red");
    assertThat(nodes.answers("red")).as("no picture yet").isFalse();

    picture.setImage(new WritableImage(8, 8));
    assertThat(nodes.answers("red")).isTrue();
    assertThat(nodes.answers("blue")).isFalse();

    spare.setVisible(true);
    assertThat(nodes.answers("red")).as("a visible picture is missing").isFalse();
  }

  @Test
  void screenThatIsShownIsNotChosenAgain() {
    FxThread.run(nodes::showSearch);
    FxThread.run(nodes::showSearch);

    assertThat(rail.isSelected()).isTrue();
  }

  @Test
  void fieldThatIsDisabledTakesNoWords() {
    assertThat(nodes.canSearch()).isTrue();

    field.setDisable(true);

    assertThat(nodes.canSearch()).isFalse();
  }

  @Test
  void missingPartIsNamed() {
    assertThatThrownBy(nodes::canTrain)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("header-train");
  }
}
