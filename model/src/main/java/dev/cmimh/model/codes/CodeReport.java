package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.evaluation.BitAgreement;
import dev.cmimh.model.evaluation.BitCorrelation;
import dev.cmimh.model.evaluation.CodeStatistics;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How pairs use the bits of their codes.
 *
 * @param pairs number of pairs n
 * @param bits per bit how it is used
 * @param imageCorrelation of the pictures' bits
 * @param textCorrelation of the texts' bits
 * @param twins bits that repeat each other, pictures first
 * @param histograms of the Bernoulli parameters; empty where only codes are known
 */
public record CodeReport(
    int pairs,
    List<BitProfile> bits,
    BitCorrelation imageCorrelation,
    BitCorrelation textCorrelation,
    List<TwinBits> twins,
    Optional<BernoulliHistograms> histograms) {

  public CodeReport {
    bits = List.copyOf(bits);
    twins = List.copyOf(twins);
  }

  /**
   * The report of encoded pairs.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static CodeReport of(EncodedPairs encoded) {
    PairedCodes codes = encoded.codes();
    BitCorrelation image = BitCorrelation.of(codes.image());
    BitCorrelation text = BitCorrelation.of(codes.text());
    List<TwinBits> twins =
        new ArrayList<>(TwinBits.among(Modality.IMAGE, image, codes.image().bitMeans()));
    twins.addAll(TwinBits.among(Modality.TEXT, text, codes.text().bitMeans()));
    return new CodeReport(
        encoded.size(), profiles(codes), image, text, twins, encoded.histograms());
  }

  /** The correlation of the bits of one modality. */
  public BitCorrelation correlation(Modality modality) {
    return modality == Modality.IMAGE ? imageCorrelation : textCorrelation;
  }

  /** The bits that are the same in every code of a modality. */
  public List<BitProfile> deadBits() {
    return bits.stream().filter(BitProfile::isDead).toList();
  }

  /** Share of all bits of all pairs on which the two codes agree, 0 to 1. */
  public double meanAgreement() {
    return bits.stream().mapToDouble(BitProfile::agreement).average().orElseThrow();
  }

  /** What unrelated codes with the same means would reach. */
  public double chanceAgreement() {
    return bits.stream().mapToDouble(BitProfile::chanceAgreement).average().orElseThrow();
  }

  /** Mean Hamming distance of a picture's code and its text's code, in bits, 0 to L. */
  public double meanPairDistance() {
    return (1 - meanAgreement()) * bits.size();
  }

  private static List<BitProfile> profiles(PairedCodes codes) {
    CodeStatistics image = CodeStatistics.of(codes.image());
    CodeStatistics text = CodeStatistics.of(codes.text());
    double[] agreement = BitAgreement.of(codes).perBit();
    List<BitProfile> profiles = new ArrayList<>();
    for (int bit = 0; bit < agreement.length; bit++) {
      profiles.add(
          new BitProfile(
              bit,
              image.bitMeans()[bit],
              text.bitMeans()[bit],
              image.bitEntropies()[bit],
              text.bitEntropies()[bit],
              agreement[bit]));
    }
    return profiles;
  }
}
