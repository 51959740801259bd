package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ExplorerHomeTest {

  private static final Path USER = Path.of("home", "ada").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void theVariableDecidesOnEverySystem() {
    Path chosen = folder.resolve("mine");

    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertThat(locate(Map.of("CMIMH_HOME", chosen.toString()), system)).isEqualTo(chosen);
    }
  }

  @Test
  void aBlankVariableCountsAsNone() {
    assertThat(locate(Map.of("CMIMH_HOME", " "), "Mac OS X"))
        .isEqualTo(USER.resolve("Library/Application Support/CMIMH"));
  }

  @Test
  void linuxKeepsItWithTheDataOfOtherPrograms() {
    assertThat(locate(Map.of(), "Linux")).isEqualTo(USER.resolve(".local/share/cmimh"));
    assertThat(locate(Map.of("XDG_DATA_HOME", folder.toString()), "Linux"))
        .isEqualTo(folder.resolve("cmimh"));
  }

  @Test
  void aRelativeDataFolderIsPassedOverAsItsStandardSays() {
    assertThat(locate(Map.of("XDG_DATA_HOME", "data"), "Linux"))
        .isEqualTo(USER.resolve(".local/share/cmimh"));
  }

  @Test
  void windowsKeepsItWithTheLocalDataOfPrograms() {
    assertThat(locate(Map.of("LOCALAPPDATA", folder.toString()), "Windows 11"))
        .isEqualTo(folder.resolve("CMIMH"));
    assertThat(locate(Map.of(), "Windows 11")).isEqualTo(USER.resolve("AppData/Local/CMIMH"));
  }

  @Test
  void preparingMakesTheFolders() {
    ExplorerHome home = new ExplorerHome(folder.resolve("deep").resolve("down"));

    home.prepare();

    assertThat(home.runs()).isDirectory();
    assertThat(home.features()).isDirectory();
    assertThat(home.folder()).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("cmimh"), "mine");

    assertThatThrownBy(new ExplorerHome(file)::prepare)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("is a file, not a folder")
        .hasMessageContaining("CMIMH_HOME");
    assertThat(file).hasContent("mine");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderWithoutRightsIsNamed() {
    // Not even the administrator may make a folder there.
    ExplorerHome home = new ExplorerHome(Path.of("/proc/cmimh"));

    assertThatThrownBy(home::prepare)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("/proc/cmimh, cannot be written")
        .hasMessageContaining("set CMIMH_HOME to a folder of your own");
  }

  private static Path locate(Map<String, String> environment, String system) {
    return ExplorerHome.locate(environment, system, USER).folder();
  }
}
