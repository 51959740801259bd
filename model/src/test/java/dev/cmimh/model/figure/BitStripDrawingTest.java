package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.retrieval.BitStrip;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BitStripDrawingTest {

  @Test
  void setBitsAreFilledOthersHollowAndAgreementIsMarked() {
    String strip =
        BitStripDrawing.ofAnswer(
            new BitStrip(
                new boolean[] {true, false, true, true, false},
                new boolean[] {true, false, true, false, true}));

    assertThat(cells(strip, "set")).isEqualTo(3);
    assertThat(cells(strip, "hollow")).isEqualTo(2);
    assertThat(cells(strip, "agrees")).isEqualTo(3);
    assertThat(strip).contains("3 of 5 bits agree");
  }

  @Test
  void aQueryHasNoMarks() {
    String strip = BitStripDrawing.ofQuery(strip(true, false));

    assertThat(cells(strip, "agrees")).isZero();
    assertThat(cells(strip, "set")).isEqualTo(1);
  }

  @Test
  void longCodesTakeARowForEach32Bits() {
    assertThat(BitStripDrawing.ofQuery(strip(new boolean[32]))).contains("viewBox=\"0 0 192 12\"");
    assertThat(BitStripDrawing.ofQuery(strip(new boolean[33]))).contains("viewBox=\"0 0 192 24\"");
    assertThat(BitStripDrawing.ofQuery(strip(new boolean[16]))).contains("viewBox=\"0 0 96 12\"");
  }

  private static BitStrip strip(boolean... bits) {
    boolean[] agrees = new boolean[bits.length];
    Arrays.fill(agrees, true);
    return new BitStrip(bits, agrees);
  }

  private static long cells(String strip, String kind) {
    Matcher path = Pattern.compile("class=\"" + kind + "\" d=\"([^\"]*)\"").matcher(strip);
    assertThat(path.find()).isTrue();
    return path.group(1).chars().filter(letter -> letter == 'M').count();
  }
}
