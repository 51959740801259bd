package dev.cmimh.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes the application image and the package of this operating system. */
public final class Installer {

  private final Path explorer;
  private final Path target;
  private final Application application;

  private Installer(Path explorer, Path target, Application application) {
    this.explorer = explorer;
    this.target = target;
    this.application = application;
  }

  /**
   * @param arguments folder of the built program, folder to write in, version, package (deb, rpm,
   *     msi, dmg or none), options of the JVM in one word
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 5) {
      throw new IllegalArgumentException(
          "Needed: folder of the program, folder to write in, version, package, JVM options");
    }
    try {
      new Installer(
              Path.of(arguments[0]).toRealPath(),
              Path.of(arguments[1]).toAbsolutePath(),
              Application.of(arguments[2], arguments[4]))
          .make(PackageType.parse(arguments[3]));
    } catch (PackingException e) {
      System.err.println("installer: " + e.getMessage());
      System.exit(1);
    }
  }

  private void make(PackageType type) throws IOException {
    type.requireTools(System.getenv("PATH"));
    Folders.empty(target.resolve("image"));
    Folders.empty(target.resolve("package"));
    Libraries libraries = Libraries.in(explorer.resolve("lib"));
    List<String> modules = new NeededModules(libraries, target.resolve("classes-of-all")).find();
    say("Modules of the JDK that are needed: " + String.join(", ", modules));
    Path runtime =
        new RuntimeImage(libraries.javaFx(), target.resolve("javafx"))
            .link(modules, target.resolve("runtime"));
    Path image =
        new ApplicationImage(application, explorer, libraries, runtime)
            .make(target.resolve("image"));
    say("Application image: %s, %d MB".formatted(image, Folders.megabytes(image)));
    if (type != PackageType.NONE) {
      Path file = new SystemPackage(application, type).make(image, target.resolve("package"));
      say("Package: %s, %d MB".formatted(file, Folders.megabytes(file)));
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
