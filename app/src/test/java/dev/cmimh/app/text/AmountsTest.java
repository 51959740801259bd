package dev.cmimh.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a system that writes numbers otherwise. */
class AmountsTest {

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void useGermanNumbers() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void numbersAreWrittenAsTheWordsAreWhateverTheSystem() {
    assertThat(Amounts.count(6515)).isEqualTo("6,515");
    assertThat(Amounts.format("%.2f", 0.5)).isEqualTo("0.50");
    assertThat(Amounts.bytes(1_100_000_000)).isEqualTo("1.1 GB");
    assertThat(Amounts.bytes(25_000_000)).isEqualTo("25 MB");
    assertThat(Amounts.rate(2.5)).isEqualTo("2.5");
    assertThat(Amounts.rate(1234)).isEqualTo("1,234");
  }
}
