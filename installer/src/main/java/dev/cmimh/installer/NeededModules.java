package dev.cmimh.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the JDK's modules that the program and its libraries refer to, so that a new library never
 * misses one.
 */
final class NeededModules {

  /** Found by name or as a service at run time only: file systems in jars, ciphers of keys. */
  private static final List<String> UNSEEN = List.of("jdk.zipfs", "jdk.unsupported");

  private static final String CLASS = ".class";
  private static final String RELEASE = "25";

  private final Libraries libraries;
  private final Path folder;

  /**
   * @param folder where classes are put together for jdeps
   */
  NeededModules(Libraries libraries, Path folder) {
    this.libraries = libraries;
    this.folder = folder;
  }

  /**
   * All classes are looked at as one: as modules, some of the libraries would ask for others by
   * name that are not there, and never used.
   */
  List<String> find() throws IOException {
    Folders.empty(folder);
    for (Path jar : libraries.classPath()) {
      Jars.unpack(jar, folder, NeededModules::isClass);
    }
    String javaFx =
        libraries.javaFx().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    String found =
        new Tool("jdeps")
            .run(
                List.of(
                    "--ignore-missing-deps",
                    "--multi-release",
                    RELEASE,
                    "--print-module-deps",
                    "--class-path",
                    javaFx,
                    folder.toString()));
    Folders.remove(folder);
    return Stream.concat(Arrays.stream(found.strip().split(",")), UNSEEN.stream())
        .filter(module -> module.startsWith("java.") || module.startsWith("jdk."))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isClass(String name) {
    return name.endsWith(CLASS)
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class");
  }
}
