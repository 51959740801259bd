package dev.cmimh.model.study;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Cutoff;
import java.util.Arrays;
import java.util.Optional;

/**
 * A data set and a way to evaluate for which figures were published. A data set that is opened is
 * taken for it where queries, data base and training pairs are as many as there: the papers do not
 * publish their splits, and names are given freely.
 */
enum PublishedProtocol {
  MIR_FLICKR(
      "MIR-Flickr25K",
      "III",
      new Cutoff(1_000),
      new Sizes(2_000, 18_015, 5_000),
      "The paper drew its 2,000 queries by lot; these are others, and the features may be."),
  NUS_WIDE(
      "NUS-WIDE",
      "III",
      new Cutoff(1_000),
      new Sizes(2_000, 184_577, 5_000),
      "The paper drew its 2,000 queries by lot; these are others, and the features may be."),
  MS_COCO(
      "MS-COCO",
      "III",
      new Cutoff(1_000),
      new Sizes(4_952, 117_266, 5_000),
      "The paper drew a sentence of each picture by lot; these are others, and the features may"
          + " be."),
  WIKIPEDIA(
      "Wikipedia",
      "CMFH",
      new Cutoff(50),
      new Sizes(693, 2_173, 0),
      "They are CMFH's with a data base encoded from both modalities of each pair, where this study"
          + " encodes each modality alone: cmimh evaluate --pair-codes prints what compares.");

  private final String dataSet;
  private final String table;
  private final Cutoff cutoff;
  private final Sizes sizes;
  private final String remark;

  PublishedProtocol(String dataSet, String table, Cutoff cutoff, Sizes sizes, String remark) {
    this.dataSet = dataSet;
    this.table = table;
    this.cutoff = cutoff;
    this.sizes = sizes;
    this.remark = remark;
  }

  /** The protocol of a data set and its queries; empty where nothing was published for it. */
  static Optional<PublishedProtocol> of(Split split, Split.Part part) {
    return Arrays.stream(values())
        .filter(_ -> part == Split.Part.TEST)
        .filter(protocol -> protocol.fits(split))
        .findFirst();
  }

  private boolean fits(Split split) {
    return sizes.queries() == split.queries(Split.Part.TEST).length
        && sizes.database() == split.database(Split.Part.TEST).length
        && (sizes.training() == 0 || sizes.training() == split.train().length);
  }

  /** Its name in the tables. */
  String dataSet() {
    return dataSet;
  }

  /** The table that was measured so. */
  String table() {
    return table;
  }

  /** The K of its mAP. */
  Cutoff cutoff() {
    return cutoff;
  }

  /** What to keep in mind, in a sentence. */
  String remark() {
    return remark;
  }

  /**
   * How many pairs there are.
   *
   * @param training 0 where any number will do
   */
  private record Sizes(int queries, int database, int training) {}
}
