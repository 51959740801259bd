package dev.cmimh.app.item;

import dev.cmimh.model.retrieval.BitStrip;
import java.util.Arrays;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A hash code as a strip of cells, 32 in a row: set is filled, not set is hollow, and a mark under
 * a cell says that the bit agrees with the query's. Its colours, {@code -bit-color} and {@code
 * -agree-color}, come from the style sheet. It is an image of its own: where software draws, a page
 * of answers would have thousands of rectangles to fill.
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
  private final ImageView view = new ImageView();
  private final int pitch;
  private final int cellHeight;
  private final int bitsPerRow;
  private WritableImage image;
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
    view.setSmooth(false);
    getChildren().add(view);
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
    int width = pitch * Math.min(bits, bitsPerRow);
    int height = Math.ceilDiv(bits, bitsPerRow) * rowHeight(cellHeight);
    if (image == null || image.getWidth() != width || image.getHeight() != height) {
      image = new WritableImage(width, height);
      view.setImage(image);
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
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    Pixels pixels = new Pixels(width, new int[width * height]);
    int ink = argb(bitColor.get());
    int mark = argb(agreeColor.get());
    boolean[] set = strip.set();
    for (int bit = 0; bit < set.length; bit++) {
      pixels.fill(x(bit), y(bit), pitch - 1, cellHeight, ink);
      if (!set[bit]) {
        pixels.fill(x(bit) + 1, y(bit) + 1, pitch - 3, cellHeight - 2, 0);
      }
      if (marked && strip.agrees()[bit]) {
        pixels.fill(x(bit), y(bit) + cellHeight + 1, pitch - 1, 2, mark);
      }
    }
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels.argb, 0, width);
  }

  /** Rows of pixels, one after the other. */
  private record Pixels(int width, int[] argb) {

    void fill(int x, int y, int columns, int rows, int color) {
      for (int row = y; row < y + rows; row++) {
        Arrays.fill(argb, row * width + x, row * width + x + columns, color);
      }
    }
  }

  private static int argb(Color color) {
    return byteOf(color.getOpacity()) << 24
        | byteOf(color.getRed()) << 16
        | byteOf(color.getGreen()) << 8
        | byteOf(color.getBlue());
  }

  private static int byteOf(double share) {
    return (int) Math.round(share * 255);
  }

  private int x(int bit) {
    return bit % bitsPerRow * pitch;
  }

  private int y(int bit) {
    return bit / bitsPerRow * rowHeight(cellHeight);
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
