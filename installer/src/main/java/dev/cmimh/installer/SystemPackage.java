package dev.cmimh.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The package that the operating system installs, made of the application image by jpackage. */
final class SystemPackage {

  private static final String DESKTOP_ENTRY = Application.NAME + ".desktop";
  private static final String MAINTAINER = "cmimh-explorer@localhost.localdomain";

  private final Application application;
  private final PackageType type;

  SystemPackage(Application application, PackageType type) {
    this.application = application;
    this.type = type;
  }

  /**
   * Makes it.
   *
   * @param folder empty folder for the package
   * @return the file
   */
  Path make(Path image, Path folder) throws IOException {
    Path resources = Folders.empty(folder.resolveSibling("package-resources"));
    try (InputStream entry = SystemPackage.class.getResourceAsStream(DESKTOP_ENTRY)) {
      Files.copy(entry, resources.resolve(DESKTOP_ENTRY));
    }
    new Tool("jpackage").run(arguments(image, resources, folder));
    try (Stream<Path> made = Files.list(folder)) {
      return made.findFirst().orElseThrow();
    }
  }

  private List<String> arguments(Path image, Path resources, Path folder) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type", type.option(),
                "--app-image", image.toString(),
                "--name", Application.NAME,
                "--app-version", application.version(),
                "--vendor", Application.VENDOR,
                "--description", Application.DESCRIPTION,
                "--resource-dir", resources.toString(),
                "--dest", folder.toString()));
    arguments.addAll(
        switch (type) {
          case DEB ->
              List.of(
                  "--linux-shortcut",
                  "--linux-deb-maintainer",
                  MAINTAINER,
                  "--linux-app-category",
                  "science");
          case RPM -> List.of("--linux-shortcut");
          case MSI -> List.of("--win-menu", "--win-shortcut", "--win-per-user-install");
          case DMG, NONE -> List.of();
        });
    return arguments;
  }
}
