package dev.cmimh.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageTypeTest {

  @TempDir private Path programs;

  @Test
  void missingProgramsAreNamedWithTheRemedy() {
    assertThatThrownBy(() -> PackageType.DEB.requireTools(programs.toString()))
        .isInstanceOf(PackingException.class)
        .hasMessageContaining("dpkg-deb and fakeroot")
        .hasMessageContaining("-Dinstaller.package=none");
  }

  @Test
  void onlyWhatIsMissingIsNamed() throws IOException {
    assertThat(Files.createFile(programs.resolve("dpkg-deb")).toFile().setExecutable(true))
        .isTrue();

    assertThatThrownBy(() -> PackageType.DEB.requireTools(programs.toString()))
        .hasMessageContaining("needs fakeroot, which is not on the PATH");
  }

  @Test
  void imageAloneNeedsNothing() {
    assertThatCode(() -> PackageType.NONE.requireTools(programs.toString()))
        .doesNotThrowAnyException();
  }

  @Test
  void unknownPackageIsToldWithThoseThereAre() {
    assertThatThrownBy(() -> PackageType.parse("zip"))
        .isInstanceOf(PackingException.class)
        .hasMessageContaining("'zip'")
        .hasMessageContaining("deb, rpm, msi and dmg");
  }
}
