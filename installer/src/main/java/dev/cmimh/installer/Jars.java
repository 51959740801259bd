package dev.cmimh.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Takes files out of jars. */
final class Jars {

  private Jars() {}

  /**
   * Unpacks some files of a jar.
   *
   * @param wanted which, by their names in the jar
   */
  static void unpack(Path jar, Path folder, Predicate<String> wanted) throws IOException {
    try (JarFile opened = new JarFile(jar.toFile())) {
      for (ZipEntry entry :
          opened.stream()
              .filter(entry -> !entry.isDirectory() && wanted.test(entry.getName()))
              .toList()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new PackingException(jar + " has a file that leaves its folder: " + entry);
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = opened.getInputStream(entry)) {
          Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
