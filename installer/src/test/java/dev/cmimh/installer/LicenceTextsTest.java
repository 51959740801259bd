package dev.cmimh.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceTextsTest {

  @TempDir private Path folder;

  @Test
  void everyLibraryIsListedAndItsOwnTextKept() throws IOException {
    Path jar = jar("commons-io-2.20.0.jar", "META-INF/NOTICE.txt");

    new LicenceTexts(new Libraries(List.of(jar), List.of())).write(folder.resolve("licences"));

    assertThat(folder.resolve("licences/LIBRARIES.txt"))
        .content()
        .contains("commons-io-2.20.0.jar", "Apache Commons: Apache-2.0");
    assertThat(folder.resolve("licences/commons-io-2.20.0.jar/META-INF/NOTICE.txt")).exists();
    assertThat(folder.resolve("licences/LGPL-2.1.txt")).isNotEmptyFile();
  }

  @Test
  void libraryWithoutALicenceIsNotPacked() throws IOException {
    Path jar = jar("stranger-1.0.jar", "Stranger.class");

    assertThatThrownBy(
            () ->
                new LicenceTexts(new Libraries(List.of(jar), List.of()))
                    .write(folder.resolve("licences")))
        .isInstanceOf(PackingException.class)
        .hasMessageContaining("stranger-1.0.jar has no line in libraries.csv");
  }

  private Path jar(String name, String entry) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(1);
    }
    return jar;
  }
}
