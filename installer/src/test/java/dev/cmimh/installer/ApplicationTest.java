package dev.cmimh.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ApplicationTest {

  @Test
  void packagesGetTheNumbersOfTheVersion() {
    assertThat(Application.of("0.1.0-SNAPSHOT", "-Da=b").version()).isEqualTo("0.1.0");
  }

  @Test
  void optionsAreTakenApart() {
    assertThat(Application.of("1", " -Da=b  --add-modules=c ").jvmOptions())
        .containsExactly("-Da=b", "--add-modules=c");
  }

  @Test
  void versionWithoutNumbersIsRefused() {
    assertThatThrownBy(() -> Application.of("next", "-Da=b"))
        .isInstanceOf(PackingException.class)
        .hasMessageContaining("next");
  }
}
