package dev.cmimh.model.study;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Cutoff;
import java.util.List;
import java.util.Optional;

/**
 * A data set and a way to evaluate for which figures were published. A data set that is opened is
 * taken for it where queries, data base and training pairs are as many as there: the papers do not
 * publish their splits, and names are given freely.
 *
 * @param dataSet its name in the tables
 * @param table the table that was measured so
 * @param cutoff the K of its mAP
 * @param sizes by which it is known
 * @param remark what to keep in mind, in a sentence
 */
record PublishedProtocol(String dataSet, String table, Cutoff cutoff, Sizes sizes, String remark) {

  static final PublishedProtocol MIR_FLICKR =
      ofThePaper("MIR-Flickr25K", new Sizes(2_000, 18_015, 5_000));
  static final PublishedProtocol NUS_WIDE =
      ofThePaper("NUS-WIDE", new Sizes(2_000, 184_577, 5_000));
  static final PublishedProtocol MS_COCO = ofThePaper("MS-COCO", new Sizes(4_952, 117_266, 5_000));
  static final PublishedProtocol WIKIPEDIA =
      new PublishedProtocol(
          "Wikipedia",
          "CMFH",
          new Cutoff(50),
          new Sizes(693, 2_173, 0),
          "They are CMFH's with a data base encoded from both modalities of each pair, where this"
              + " study encodes each modality alone: cmimh evaluate --pair-codes prints what"
              + " compares.");

  private static final List<PublishedProtocol> ALL =
      List.of(MIR_FLICKR, NUS_WIDE, MS_COCO, WIKIPEDIA);

  /**
   * How many pairs there are.
   *
   * @param training 0 where any number will do
   */
  record Sizes(int queries, int database, int training) {

    private boolean fit(Split split) {
      return queries == split.queries(Split.Part.TEST).length
          && database == split.database(Split.Part.TEST).length
          && (training == 0 || training == split.train().length);
    }
  }

  /** The protocol of a data set and its queries; empty where nothing was published for it. */
  static Optional<PublishedProtocol> of(Split split, Split.Part part) {
    return part == Split.Part.TEST
        ? ALL.stream().filter(protocol -> protocol.sizes.fit(split)).findFirst()
        : Optional.empty();
  }

  private static PublishedProtocol ofThePaper(String dataSet, Sizes sizes) {
    return new PublishedProtocol(
        dataSet,
        "III",
        new Cutoff(1_000),
        sizes,
        "The paper drew its pairs by lot; these are others, and the features may be.");
  }
}
