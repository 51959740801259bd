package dev.cmimh.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program with its own runtime in one folder, made by jpackage. On Linux, {@code bin/cmimh} in
 * it is the start script that a build from source has, which sets the engine's environment.
 */
final class ApplicationImage {

  private final Application application;
  private final Path explorer;
  private final Libraries libraries;
  private final Path runtime;

  /**
   * @param explorer folder of the built program, with {@code bin} and {@code lib}
   * @param runtime folder of the runtime image
   */
  ApplicationImage(Application application, Path explorer, Libraries libraries, Path runtime) {
    this.application = application;
    this.explorer = explorer;
    this.libraries = libraries;
    this.runtime = runtime;
  }

  /**
   * Makes it.
   *
   * @param folder in which the image becomes a folder
   */
  Path make(Path folder) throws IOException {
    Path input = Folders.empty(folder.resolveSibling("input"));
    Folders.copy(explorer, input, file -> !Libraries.isJavaFx(file));
    new LicenceTexts(libraries).write(input.resolve("licences"));
    Path icons = new Icon().write(folder.resolveSibling("icons"));
    new Tool("jpackage").run(arguments(input, icons, folder));
    Path image = folder.resolve(Application.NAME);
    if (Files.isDirectory(image.resolve("lib").resolve("app"))) {
      completeOnLinux(image);
    }
    Folders.remove(input);
    return image;
  }

  private List<String> arguments(Path input, Path icons, Path folder) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type", "app-image",
                "--name", Application.NAME,
                "--app-version", application.version(),
                "--vendor", Application.VENDOR,
                "--description", Application.DESCRIPTION,
                "--runtime-image", runtime.toString(),
                "--input", input.toString(),
                "--main-jar", mainJar(),
                "--main-class", Application.MAIN_CLASS,
                "--icon", icons.resolve(Icon.fileOfThisSystem()).toString(),
                "--dest", folder.toString()));
    application.jvmOptions().forEach(option -> arguments.addAll(List.of("--java-options", option)));
    return arguments;
  }

  private String mainJar() {
    return libraries.classPath().stream()
        .filter(jar -> jar.getFileName().toString().startsWith("cmimh-app-"))
        .map(jar -> explorer.relativize(jar).toString())
        .findFirst()
        .orElseThrow(
            () -> new PackingException(explorer + " has no cmimh-app jar: build it first."));
  }

  /** The start script finds the runtime and the jars where it finds them in a build. */
  private static void completeOnLinux(Path image) throws IOException {
    Files.createSymbolicLink(
        image.resolve("lib").resolve("app").resolve("runtime"), Path.of("..", "runtime"));
    Files.createSymbolicLink(
        image.resolve("bin").resolve("cmimh"), Path.of("..", "lib", "app", "bin", "cmimh"));
  }
}
