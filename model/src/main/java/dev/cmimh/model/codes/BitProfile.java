package dev.cmimh.model.codes;

/**
 * How one bit is used.
 *
 * @param bit its number, from 0
 * @param imageMean share of the pictures' codes in which it is set, 0 to 1; one half is balanced
 * @param textMean the same of texts
 * @param imageEntropy in bits, 0 to 1: what it can tell at most
 * @param textEntropy the same of texts
 * @param agreement share of pairs whose two codes agree on it, 0 to 1
 */
public record BitProfile(
    int bit,
    double imageMean,
    double textMean,
    double imageEntropy,
    double textEntropy,
    double agreement) {

  /**
   * The agreement that unrelated codes with the same means would reach: {@code m_x m_y + (1 - m_x)
   * (1 - m_y)}.
   */
  public double chanceAgreement() {
    return imageMean * textMean + (1 - imageMean) * (1 - textMean);
  }

  /** Whether it is the same in every code of a modality. */
  public boolean isDead() {
    return isDead(imageMean) || isDead(textMean);
  }

  private static boolean isDead(double mean) {
    return mean == 0 || mean == 1;
  }
}
