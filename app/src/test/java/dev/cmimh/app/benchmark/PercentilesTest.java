package dev.cmimh.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void shareOfManyValuesIsOneOfThem() {
    Percentiles thousand =
        Percentiles.of(IntStream.rangeClosed(1, 1000).mapToObj(i -> (double) (1001 - i)).toList());

    assertThat(thousand.at(0.5)).isEqualTo(500);
    assertThat(thousand.at(0.99)).isEqualTo(990);
    assertThat(thousand.at(0.999)).isEqualTo(999);
    assertThat(thousand.at(1)).isEqualTo(1000);
    assertThat(thousand.count()).isEqualTo(1000);
  }

  @Test
  void shareThatFewValuesCannotTellIsTheLargest() {
    assertThat(Percentiles.of(List.of(3.0, 1.0, 2.0)).at(0.95)).isEqualTo(3);
  }

  @Test
  void nothingMeasuredHasNoPercentile() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percentiles.of(List.of()))
        .withMessageContaining("Nothing was measured");
  }

  @Test
  void shareOutsideOfItsRangeIsRefused() {
    Percentiles one = Percentiles.of(List.of(1.0));

    assertThatIllegalArgumentException().isThrownBy(() -> one.at(0));
    assertThatIllegalArgumentException().isThrownBy(() -> one.at(1.01));
  }
}
