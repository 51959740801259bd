package dev.cmimh.app.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.model.retrieval.BitStrip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BitStripViewTest {

  private static final int PITCH = 5;
  private static final int CELL_HEIGHT = 6;

  private static PixelReader drawn;

  /** Two bits in a row: one is set, one is not, and a third that is set. */
  @BeforeAll
  static void draw() {
    FxThread.start();
    BitStrip code =
        new BitStrip(new boolean[] {true, false, true}, new boolean[] {false, true, false});
    drawn =
        FxThread.call(
            () -> {
              BitStripView view = new BitStripView(PITCH, CELL_HEIGHT, 2);
              view.show(code, true);
              ImageView shown = (ImageView) view.getChildrenUnmodifiable().getFirst();
              return shown.getImage().getPixelReader();
            });
  }

  @Test
  void aSetBitIsFilledAndAnotherIsHollow() {
    assertThat(drawn.getArgb(1, 2)).isNotZero();
    assertThat(drawn.getArgb(PITCH, 2)).isEqualTo(drawn.getArgb(1, 2));
    assertThat(drawn.getArgb(PITCH + 1, 2)).isZero();
  }

  @Test
  void aMarkStandsUnderABitThatAgrees() {
    assertThat(drawn.getArgb(0, CELL_HEIGHT + 1)).isZero();
    assertThat(drawn.getArgb(PITCH, CELL_HEIGHT + 1)).isNotZero();
  }

  @Test
  void aBitBeyondTheRowStandsInTheNextOne() {
    int nextRow = CELL_HEIGHT + 5;

    assertThat(drawn.getArgb(1, nextRow + 2)).isNotZero();
    assertThat(drawn.getArgb(PITCH + 1, nextRow + 2)).isZero();
  }
}
