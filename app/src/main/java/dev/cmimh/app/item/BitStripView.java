package dev.cmimh.app.item;

import dev.cmimh.model.retrieval.BitStrip;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A hash code as a strip of cells, 32 in a row: set is filled, not set is hollow, and a mark under
 * a cell says that the bit agrees with the query's. Its colours, {@code -bit-color} and {@code
 * -agree-color}, come from the style sheet.
 */
public final class BitStripView extends Region {

  private static final int BITS_PER_ROW = 32;
  private static final StyleablePropertyFactory<BitStripView> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<BitStripView, Color> BIT_COLOR =
      FACTORY.createColorCssMetaData("-bit-color", strip -> strip.bitColor, Color.GRAY, false);
  private static final CssMetaData<BitStripView, Color> AGREE_COLOR =
      FACTORY.createColorCssMetaData("-agree-color", strip -> strip.agreeColor, Color.BLUE, false);

  private final StyleableObjectProperty<Color> bitColor = color(BIT_COLOR, "bitColor");
  private final StyleableObjectProperty<Color> agreeColor = color(AGREE_COLOR, "agreeColor");
  private final Canvas canvas = new Canvas();
  private final int pitch;
  private final int cellHeight;
  private final int bitsPerRow;
  private BitStrip strip;
  private boolean marked;

  /**
   * @param pitch from cell to cell, in pixels
   * @param cellHeight in pixels
   */
  public BitStripView(int pitch, int cellHeight) {
    this(pitch, cellHeight, BITS_PER_ROW);
  }

  /**
   * @param pitch from cell to cell, in pixels
   * @param cellHeight in pixels
   * @param bitsPerRow how many cells stand in a row
   */
  public BitStripView(int pitch, int cellHeight, int bitsPerRow) {
    this.bitsPerRow = bitsPerRow;
    this.pitch = pitch;
    this.cellHeight = cellHeight;
    getStyleClass().add("bit-strip");
    getChildren().add(canvas);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** Height of a code of some bits, in pixels. */
  public static int height(int bits, int cellHeight) {
    return Math.ceilDiv(bits, BITS_PER_ROW) * rowHeight(cellHeight);
  }

  /**
   * Shows a code.
   *
   * @param agreement whether bits that agree are marked
   */
  public void show(BitStrip code, boolean agreement) {
    strip = code;
    marked = agreement;
    int bits = code.set().length;
    double width = pitch * (double) Math.min(bits, bitsPerRow);
    double height = Math.ceilDiv(bits, bitsPerRow) * (double) rowHeight(cellHeight);
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      setPrefSize(width, height);
    }
    draw();
  }

  /** The bit whose cell lies at a place in this node; -1 where there is none. */
  public int bitAt(double placeX, double placeY) {
    int column = (int) Math.floor(placeX / pitch);
    int row = (int) Math.floor(placeY / rowHeight(cellHeight));
    int bit = row * bitsPerRow + column;
    boolean known = strip != null && bit >= 0 && bit < strip.set().length;
    return known && column >= 0 && column < bitsPerRow ? bit : -1;
  }

  /** Where the cell of a bit lies in this node. */
  public Rectangle2D cell(int bit) {
    return new Rectangle2D(x(bit), y(bit), pitch - 1.0, cellHeight);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  private static int rowHeight(int cellHeight) {
    return cellHeight + 5;
  }

  private void draw() {
    if (strip == null) {
      return;
    }
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    pen.setFill(bitColor.get());
    boolean[] set = strip.set();
    for (int bit = 0; bit < set.length; bit++) {
      pen.fillRect(x(bit), y(bit), pitch - 1, cellHeight);
      if (!set[bit]) {
        // Where software draws, strokes are outlined and smoothed one by one: a page of answers
        // has hundreds of hollow cells.
        pen.clearRect(x(bit) + 1, y(bit) + 1, pitch - 3, cellHeight - 2);
      }
    }
    if (marked) {
      drawMarks(pen);
    }
  }

  private void drawMarks(GraphicsContext pen) {
    pen.setFill(agreeColor.get());
    boolean[] agrees = strip.agrees();
    for (int bit = 0; bit < agrees.length; bit++) {
      if (agrees[bit]) {
        pen.fillRect(x(bit), y(bit) + cellHeight + 1.0, pitch - 1, 2);
      }
    }
  }

  private double x(int bit) {
    return (double) (bit % bitsPerRow) * pitch;
  }

  private double y(int bit) {
    return (double) Math.floorDiv(bit, bitsPerRow) * rowHeight(cellHeight);
  }

  private StyleableObjectProperty<Color> color(
      CssMetaData<BitStripView, Color> metaData, String name) {
    return new StyleableObjectProperty<>(metaData.getInitialValue(this)) {
      @Override
      protected void invalidated() {
        draw();
      }

      @Override
      public Object getBean() {
        return BitStripView.this;
      }

      @Override
      public String getName() {
        return name;
      }

      @Override
      public CssMetaData<? extends Styleable, Color> getCssMetaData() {
        return metaData;
      }
    };
  }
}
