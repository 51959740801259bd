package dev.cmimh.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Java runtime with the modules that are needed and JavaFX'. JavaFX' jars become modules with
 * their natives beside them, so that the natives lie in the image and are not unpacked at the first
 * start.
 */
final class RuntimeImage {

  private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");

  private final List<Path> javaFx;
  private final Path work;

  /**
   * @param javaFx jars of JavaFX for this platform
   * @param work folder for what is made on the way
   */
  RuntimeImage(List<Path> javaFx, Path work) {
    this.javaFx = javaFx;
    this.work = work;
  }

  /**
   * Links it.
   *
   * @param modules of the JDK
   * @return the folder
   */
  Path link(List<String> modules, Path image) throws IOException {
    Folders.remove(image);
    Path jmods = Folders.empty(work).resolve("jmods");
    Files.createDirectories(jmods);
    List<String> all = new ArrayList<>(modules);
    for (Path jar : javaFx) {
      all.add(jmod(jar, jmods));
    }
    new Tool("jlink")
        .run(
            List.of(
                "--module-path",
                jmods.toString(),
                "--add-modules",
                String.join(",", all),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                image.toString()));
    return image;
  }

  /** Makes a linkable module of a jar; returns its name. */
  private String jmod(Path jar, Path jmods) throws IOException {
    String name = moduleName(jar);
    Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
    Path natives = Files.createDirectories(work.resolve(name).resolve("natives"));
    Jars.unpack(jar, classes, entry -> !NATIVE.matcher(entry).matches());
    Jars.unpack(jar, natives, entry -> NATIVE.matcher(entry).matches());
    new Tool("jmod")
        .run(
            List.of(
                "create",
                "--class-path",
                classes.toString(),
                "--libs",
                natives.toString(),
                jmods.resolve(name + ".jmod").toString()));
    return name;
  }

  /** {@code javafx-graphics-26.0.2-linux.jar} holds {@code javafx.graphics}. */
  private static String moduleName(Path jar) {
    String[] parts = jar.getFileName().toString().split("-");
    return parts[0] + "." + parts[1];
  }
}
