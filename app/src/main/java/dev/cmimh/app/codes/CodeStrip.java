package dev.cmimh.app.codes;

import dev.cmimh.app.item.BitStripView;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.retrieval.BitStrip;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** A code whose cells are flipped by a click, or by arrow keys and space. */
final class CodeStrip extends StackPane {

  private static final int BITS_PER_ROW = 16;
  private static final int PITCH = 18;
  private static final int CELL_HEIGHT = 20;

  private final BitStripView strip = new BitStripView(PITCH, CELL_HEIGHT, BITS_PER_ROW);
  private final Rectangle ring = new Rectangle();
  private final CodesViewModel codes;
  private final Texts texts;
  private final IntConsumer flip;
  private BitStrip code = new BitStrip(new boolean[0], new boolean[0]);

  /**
   * @param flip hears which bit is to be flipped
   */
  CodeStrip(CodesViewModel codes, Texts texts, IntConsumer flip) {
    this.codes = codes;
    this.texts = texts;
    this.flip = flip;
    getStyleClass().add("code-strip");
    setId("codes-strip");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    ring.getStyleClass().add("code-strip-ring");
    ring.setMouseTransparent(true);
    getChildren().add(new Group(strip, ring));
    strip.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    IntegerProperty bit = codes.bit();
    bit.subscribe(_ -> showRing());
  }

  void show(BitStrip shown) {
    code = shown;
    strip.show(shown, true);
    showRing();
  }

  private void click(MouseEvent event) {
    requestFocus();
    int bit = strip.bitAt(event.getX(), event.getY());
    if (bit >= 0) {
      flip.accept(bit);
    }
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> codes.moveBit(-1);
      case RIGHT -> codes.moveBit(1);
      case SPACE, ENTER -> flip.accept(codes.bit().get());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void showRing() {
    int bit = codes.bit().get();
    ring.setVisible(bit < code.set().length);
    if (ring.isVisible()) {
      Rectangle2D cell = strip.cell(bit);
      ring.setX(cell.getMinX() - 0.5);
      ring.setY(cell.getMinY() - 0.5);
      ring.setWidth(cell.getWidth() + 1);
      ring.setHeight(cell.getHeight() + 1);
      setAccessibleText(
          texts.get(
              code.set()[bit] ? "codes.flip.bit.set" : "codes.flip.bit.not-set",
              String.valueOf(bit)));
    }
  }
}
