package dev.cmimh.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars of the program.
 *
 * @param classPath what stays a jar in the image
 * @param javaFx JavaFX' modules for this platform, which become part of the runtime
 */
record Libraries(List<Path> classPath, List<Path> javaFx) {

  private static final String JAVA_FX = "javafx-";

  /** Smaller jars are the empty ones that only name the platforms. */
  private static final long LEAST_BYTES = 1_000;

  Libraries {
    classPath = List.copyOf(classPath);
    javaFx = List.copyOf(javaFx);
  }

  /** All jars of a folder and the folders in it. */
  static Libraries in(Path folder) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.walk(folder)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    if (jars.isEmpty()) {
      throw new PackingException(folder + " has no jars: build the program first.");
    }
    List<Path> modules = jars.stream().filter(Libraries::isJavaFx).toList();
    return new Libraries(
        jars.stream().filter(jar -> !isJavaFx(jar)).toList(),
        modules.stream().filter(jar -> jar.toFile().length() > LEAST_BYTES).toList());
  }

  static boolean isJavaFx(Path file) {
    return file.getFileName().toString().startsWith(JAVA_FX);
  }
}
