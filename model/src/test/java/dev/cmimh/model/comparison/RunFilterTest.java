package dev.cmimh.model.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.run.RunSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFilterTest {

  private static final RunSummary RUN =
      ExampleSummaries.written(
          ExampleSummaries.run("20261124-0153-7f3a", 0.625, settings -> settings.bits = 32),
          "Collapsed after lunch",
          List.of("Gap", "paper"),
          0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "run",
        "0153",
        "LUNCH",
        "emoji",
        "tag:paper",
        "tag:gap",
        "state:finished",
        "method:cmimh",
        "bits=32",
        "bits>16",
        "bits<=32",
        "kl-weight=0.8",
        "kl-weight<1",
        "optimizer=adam",
        "map>62",
        "map<63",
        "img2txt>=62.5",
        "tag:paper bits=32 lunch"
      })
  void theseLetTheRunPass(String filter) {
    assertThat(RunFilter.of(filter).lets(RUN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "supper",
        "tag:lunch",
        "state:stopped",
        "method:cmfh",
        "bits=64",
        "bits<32",
        "kl-weight>0.8",
        "optimizer=sgd",
        "map>63",
        "map=much",
        "test>0",
        "height=3",
        "tag:paper bits=64"
      })
  void theseKeepItOut(String filter) {
    assertThat(RunFilter.of(filter).lets(RUN)).isFalse();
  }

  @Test
  void settingsOfAnotherMethodAreComparedByTheirNames() {
    RunSummary run = ExampleSummaries.fitted("acq", "a", 1, Map.of("ridge", 3.0));

    assertThat(RunFilter.of("ridge=3 ridge>1").lets(run)).isTrue();
    assertThat(RunFilter.of("ridge<3").lets(run)).isFalse();
    assertThat(RunFilter.of("ridge=3").lets(RUN)).isFalse();
    assertThat(RunFilter.of("kl-weight=0.8").lets(run)).isFalse();
  }

  @Test
  void aWordThatIsNoConditionIsLookedForAsItStands() {
    RunSummary run = ExampleSummaries.written(RUN, "height=3 and http://x", List.of(), 0);

    assertThat(RunFilter.of("height=3").lets(run)).isTrue();
    assertThat(RunFilter.of("http://x").lets(run)).isTrue();
  }
}
