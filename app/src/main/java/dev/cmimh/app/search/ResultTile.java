package dev.cmimh.app.search;

import dev.cmimh.app.item.BitStripView;
import dev.cmimh.app.item.PicturePlate;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.retrieval.BitStrip;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a cell of the grid shows of a result. All places follow from the size of the cell, and no
 * child is managed: where a word changes, neither the tile nor the rows and the grid around it are
 * laid out anew. A page of answers has a hundred of such words.
 */
final class ResultTile extends Region {

  static final int BIT_PITCH = 4;
  static final int BIT_HEIGHT = 6;

  private static final double GAP = 4;
  private static final double LINE = 18;
  private static final double SIGN = 16;

  /** Three lines of words. */
  private static final double WORDS = 62;

  private final boolean isPicture;
  private final int side;
  private final PicturePlate plate = new PicturePlate();
  private final Label tags = new Label();
  private final Label rank = new Label();
  private final Label distance = new Label();
  private final FontIcon sharesLabel = new FontIcon("fth-check-circle");
  private final FontIcon inBoth = new FontIcon("fth-copy");
  private final BitStripView bits = new BitStripView(BIT_PITCH, BIT_HEIGHT);

  /**
   * @param kind whether the picture or the words are the answer
   * @param side of the picture, in pixels
   */
  ResultTile(Modality kind, int side) {
    this.isPicture = kind == Modality.IMAGE;
    this.side = side;
    plate.getStyleClass().add("picture-plate");
    tags.getStyleClass().add("result-tags");
    rank.getStyleClass().add("result-rank");
    distance.getStyleClass().add("result-distance");
    sharesLabel.getStyleClass().add("shares-label");
    inBoth.getStyleClass().add("in-both");
    tags.setAlignment(isPicture ? Pos.CENTER : Pos.CENTER_LEFT);
    distance.setAlignment(Pos.CENTER_RIGHT);
    if (!isPicture) {
      tags.getStyleClass().add("text-answer");
      tags.setWrapText(true);
    }
    bits.prefWidthProperty().addListener((_, _, _) -> requestLayout());
    bits.prefHeightProperty().addListener((_, _, _) -> requestLayout());
    for (Node child : new Node[] {plate, tags, rank, distance, sharesLabel, inBoth, bits}) {
      child.setManaged(false);
      getChildren().add(child);
    }
  }

  /**
   * Height of a tile, in pixels.
   *
   * @param side of the picture, in pixels
   * @param bits of a code
   */
  static double height(Modality kind, int side, int bits) {
    double answer = kind == Modality.IMAGE ? side + GAP + LINE : WORDS;
    return answer + GAP + LINE + GAP + BitStripView.height(bits, BIT_HEIGHT);
  }

  void showWords(String words) {
    tags.setText(words);
  }

  /**
   * Shows a picture.
   *
   * @param image null if it cannot be read
   */
  void showPicture(Image image) {
    plate.show(image);
  }

  /** Whether a sign stands in the place of the picture. */
  boolean isBroken() {
    return plate.isBroken();
  }

  void showPlace(String place, String far) {
    rank.setText(place);
    distance.setText(far);
  }

  void showSigns(boolean sharing, boolean both) {
    sharesLabel.setVisible(sharing);
    inBoth.setVisible(both);
  }

  /**
   * Shows a code.
   *
   * @param code empty where nothing was asked
   * @param spoken how far it agrees with the query's
   */
  void showCode(Optional<BitStrip> code, String spoken) {
    bits.setVisible(code.isPresent());
    code.ifPresent(strip -> bits.show(strip, true));
    bits.setAccessibleText(spoken);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double bottom = getHeight();
    double stripWidth = Math.max(0, bits.getPrefWidth());
    double stripHeight = Math.max(0, bits.getPrefHeight());
    double stripX = isPicture ? Math.floor((width - stripWidth) / 2) : 0;
    bits.resizeRelocate(stripX, bottom - stripHeight, stripWidth, stripHeight);
    double line = bottom - stripHeight - GAP - LINE;
    double half = Math.floor(width / 2);
    rank.resizeRelocate(0, line, half, LINE);
    distance.resizeRelocate(half, line, width - half, LINE);
    sharesLabel.relocate(width - SIGN, 0);
    inBoth.relocate(width - SIGN, SIGN + GAP);
    if (isPicture) {
      plate.resizeRelocate(Math.floor((width - side) / 2), 0, side, side);
      tags.resizeRelocate(0, line - GAP - LINE, width, LINE);
    } else {
      double height = line - GAP;
      plate.resizeRelocate(0, Math.floor((height - side) / 2), side, side);
      double left = side + 2 * GAP;
      tags.resizeRelocate(left, 0, width - left - SIGN - GAP, height);
    }
  }
}
