package dev.cmimh.model.dataset.format;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of something shipped are read from. */
@FunctionalInterface
public interface PartSource {

  /**
   * Opens a file.
   *
   * @return null if there is none
   */
  InputStream open(String file) throws IOException;
}
