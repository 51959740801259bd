package dev.cmimh.model.study;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Cutoff;
import java.util.List;

/**
 * A data set and a way to evaluate for which figures were published. A data set that is opened is
 * taken for it where queries, data base and training pairs are as many as there: the papers do not
 * publish their splits, and names are given freely.
 *
 * @param dataSet its name in the tables
 * @param table the table that was measured so
 * @param cutoff the K of its mAP
 * @param sizes by which it is known
 * @param ofStudies whether a study measures by it, so that its figures may stand beside measured
 *     ones
 * @param remark what to keep in mind, in a sentence
 */
record PublishedProtocol(
    String dataSet, String table, Cutoff cutoff, Sizes sizes, boolean ofStudies, String remark) {

  private static final String BY_LOT =
      "The paper drew its pairs by lot; these are others, and the features may be.";
  private static final Sizes MIR_FLICKR_SIZES = new Sizes(2_000, 18_015, 5_000);
  private static final Sizes NUS_WIDE_SIZES = new Sizes(2_000, 184_577, 5_000);

  static final PublishedProtocol MIR_FLICKR =
      ofThePaper("MIR-Flickr25K", "III", new Cutoff(1_000), MIR_FLICKR_SIZES);
  static final PublishedProtocol NUS_WIDE =
      ofThePaper("NUS-WIDE", "III", new Cutoff(1_000), NUS_WIDE_SIZES);
  static final PublishedProtocol MS_COCO =
      ofThePaper("MS-COCO", "III", new Cutoff(1_000), new Sizes(4_952, 117_266, 5_000));

  /** With UDCMH, whose sizes the paper took for table III. */
  static final PublishedProtocol MIR_FLICKR_FIRST =
      ofThePaper("MIR-Flickr25K", "V", new Cutoff(50), MIR_FLICKR_SIZES);

  /** With UDCMH, whose sizes the paper took for table III. */
  static final PublishedProtocol NUS_WIDE_FIRST =
      ofThePaper("NUS-WIDE", "V", new Cutoff(50), NUS_WIDE_SIZES);

  /** With MGAH and UKD-SS: 5 % of the pairs ask, all others train and answer. */
  static final PublishedProtocol MIR_FLICKR_WHOLE =
      ofThePaper("MIR-Flickr25K", "VI", Cutoff.ALL, new Sizes(1_001, 19_014, 19_014));

  /** With MGAH and UKD-SS: 1 % of the pairs ask, all others train and answer. */
  static final PublishedProtocol NUS_WIDE_WHOLE =
      ofThePaper("NUS-WIDE", "VI", Cutoff.ALL, new Sizes(1_866, 184_711, 184_711));

  /** With CRE, on hand-made features. */
  static final PublishedProtocol NUS_WIDE_HAND_MADE =
      ofThePaper("NUS-WIDE", "VIII", Cutoff.ALL, new Sizes(2_000, 184_577, 20_000));

  static final PublishedProtocol WIKIPEDIA =
      new PublishedProtocol(
          "Wikipedia",
          "CMFH",
          new Cutoff(50),
          new Sizes(693, 2_173, 0),
          false,
          "They are CMFH's with a data base encoded from both modalities of each pair, where this"
              + " study encodes each modality alone: cmimh evaluate --pair-codes prints what"
              + " compares.");

  private static final List<PublishedProtocol> ALL =
      List.of(
          MIR_FLICKR,
          NUS_WIDE,
          MS_COCO,
          MIR_FLICKR_FIRST,
          NUS_WIDE_FIRST,
          MIR_FLICKR_WHOLE,
          NUS_WIDE_WHOLE,
          NUS_WIDE_HAND_MADE,
          WIKIPEDIA);

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

  /**
   * The protocols of a data set and its queries, each with a cutoff of its own; none where nothing
   * was published for it.
   */
  static List<PublishedProtocol> of(Split split, Split.Part part) {
    return part == Split.Part.TEST
        ? ALL.stream().filter(protocol -> protocol.sizes.fit(split)).toList()
        : List.of();
  }

  private static PublishedProtocol ofThePaper(
      String dataSet, String table, Cutoff cutoff, Sizes sizes) {
    return new PublishedProtocol(dataSet, table, cutoff, sizes, true, BY_LOT);
  }
}
