package dev.cmimh.model.dataset.format;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a shipped data set are read from. */
@FunctionalInterface
interface PartSource {

  /**
   * Opens a file.
   *
   * @return null if there is none
   */
  InputStream open(String file) throws IOException;
}
