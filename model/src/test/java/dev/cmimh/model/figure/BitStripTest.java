package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BitStripTest {

  @Test
  void setBitsAreFilledOthersHollowAndAgreementIsMarked() {
    String strip =
        BitStrip.of(
            new boolean[] {true, false, true, true, false},
            new boolean[] {true, true, true, false, false});

    assertThat(cells(strip, "set")).isEqualTo(3);
    assertThat(cells(strip, "hollow")).isEqualTo(2);
    assertThat(cells(strip, "agrees")).isEqualTo(3);
    assertThat(strip).contains("3 of 5 bits agree");
  }

  @Test
  void aQueryHasNoMarks() {
    String strip = BitStrip.of(new boolean[] {true, false});

    assertThat(cells(strip, "agrees")).isZero();
    assertThat(cells(strip, "set")).isEqualTo(1);
  }

  @Test
  void longCodesTakeARowForEach32Bits() {
    assertThat(BitStrip.of(new boolean[32])).contains("viewBox=\"0 0 192 12\"");
    assertThat(BitStrip.of(new boolean[33])).contains("viewBox=\"0 0 192 24\"");
    assertThat(BitStrip.of(new boolean[16])).contains("viewBox=\"0 0 96 12\"");
  }

  private static long cells(String strip, String kind) {
    Matcher path = Pattern.compile("class=\"" + kind + "\" d=\"([^\"]*)\"").matcher(strip);
    assertThat(path.find()).isTrue();
    return path.group(1).chars().filter(letter -> letter == 'M').count();
  }
}
