package dev.cmimh.model.starter;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.format.VerifiedParts;
import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.hashing.cmimh.HostHashFunction;
import dev.cmimh.model.retrieval.ItemCodes;
import dev.cmimh.model.run.RunRecord;
import java.io.IOException;

/**
 * A trained run on the embedded data set that ships with the program. It can be searched and its
 * course can be shown; it cannot be resumed, and it lies in nobody's store. Its numbers are rounded
 * to float16, and its codes are those of the rounded numbers, bit for bit.
 *
 * @param record what was asked for and how it went; every {@value StarterFiles#STEPS_PER_REPORT}th
 *     step alone, and the figures of the rounded model
 * @param space the way from pictures and words to what the encoders read
 * @param function the encoders and the text decoder
 * @param codes of all items of the data set
 */
public record StarterRun(
    RunRecord record, FeatureSpace space, HostHashFunction function, ItemCodes codes) {

  /** The identifier of the run, which no run of the store has. */
  public static final String ID = "starter";

  private static final String FOLDER = "/dev/cmimh/assets/starter/";
  private static final String WHOLE = "the run that ships with the program";

  /**
   * Reads the run from the class path, in a few tenths of a second.
   *
   * @throws IOException if a part of it is missing or damaged; the message names it
   */
  public static StarterRun read() throws IOException {
    return StarterFiles.read(
        VerifiedParts.read(WHOLE, file -> StarterRun.class.getResourceAsStream(FOLDER + file)));
  }

  /** Whether the run learned from exactly this data. */
  public boolean fits(PairedDataset dataset) {
    return record.run().description().dataSetHash().equals(dataset.contentHash());
  }
}
