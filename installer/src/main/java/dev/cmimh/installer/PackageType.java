package dev.cmimh.installer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The packages of operating systems, and the programs that make them beside the JDK's. */
enum PackageType {
  /** The application image alone. */
  NONE("", ""),
  DEB("dpkg-deb fakeroot", "apt install dpkg fakeroot"),
  RPM("rpmbuild", "dnf install rpm-build"),
  MSI("wix.exe", "dotnet tool install --global wix"),
  DMG("hdiutil", "they come with macOS");

  /** With spaces between. */
  private final String tools;

  private final String remedy;

  PackageType(String tools, String remedy) {
    this.tools = tools;
    this.remedy = remedy;
  }

  static PackageType parse(String name) {
    return Arrays.stream(values())
        .filter(type -> type.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new PackingException(
                    "There is no package called '%s', only none, deb, rpm, msi and dmg."
                        .formatted(name)));
  }

  /** As jpackage calls it. */
  String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param path folders of programs, as in the variable {@code PATH}
   * @throws PackingException if a program is missing
   */
  void requireTools(String path) {
    List<String> missing =
        Arrays.stream(tools.split(" "))
            .filter(tool -> !tool.isEmpty() && !isOn(path, tool))
            .toList();
    if (!missing.isEmpty()) {
      throw new PackingException(
          "A .%s needs %s, which %s not on the PATH. Install (%s), or make the image alone with -Dinstaller.package=none."
              .formatted(
                  option(),
                  String.join(" and ", missing),
                  missing.size() == 1 ? "is" : "are",
                  remedy));
    }
  }

  private static boolean isOn(String path, String tool) {
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(tool)));
  }
}
