package dev.cmimh.model.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** The pictures of a data set, by the index of their item. Safe for use by several threads. */
public interface PictureSource {

  /**
   * The picture as it is shown: with its transparency, if it has any.
   *
   * @param item index of the item, from 0
   * @throws IOException if the picture cannot be read; the message names it
   */
  BufferedImage picture(int item) throws IOException;
}
