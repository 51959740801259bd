package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FontsTest {

  @Test
  void aMachineWithFontsPasses() {
    assertThatCode(Fonts::require).doesNotThrowAnyException();
  }

  @Test
  void aMachineWithoutFontsIsToldWhatToInstall() {
    assertThatThrownBy(
            () ->
                Fonts.require(
                    () -> {
                      throw new IllegalStateException("Fontconfig head is null");
                    }))
        .isInstanceOf(MissingFontsException.class)
        .hasMessageContaining("this machine has no fonts")
        .hasMessageContaining("fontconfig");
  }

  @Test
  void theSecondAttemptIsToldTheSame() {
    // After a first failure Java refuses the class that failed.
    assertThatThrownBy(
            () ->
                Fonts.require(
                    () -> {
                      throw new NoClassDefFoundError("Could not initialize class");
                    }))
        .isInstanceOf(MissingFontsException.class);
  }
}
