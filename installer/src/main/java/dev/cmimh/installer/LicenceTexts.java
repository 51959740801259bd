package dev.cmimh.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The licences of all that is packed: a list, the texts, what the libraries say of themselves, and
 * those of the embedded data set.
 */
final class LicenceTexts {

  private static final Pattern OWN_TEXT =
      Pattern.compile("(META-INF/)?(LICEN[SC]E|NOTICE|COPYING|COPYRIGHT)[^/]*");
  private static final String DATA_SET = "dev/cmimh/assets/emoji/";
  private static final String OURS = "cmimh-";

  private final Libraries libraries;

  LicenceTexts(Libraries libraries) {
    this.libraries = libraries;
  }

  /** A line of the list. */
  private record Library(String jar, String name, String licence, String text) {

    static Library of(CSVRecord line) {
      return new Library(
          line.get("jar"), line.get("library"), line.get("licence"), line.get("text"));
    }
  }

  /**
   * Writes them.
   *
   * @throws PackingException if a library is not in the list
   */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Library> known = known();
    StringBuilder list = new StringBuilder("What CMIMH Explorer is made of, and its licences:\n\n");
    for (Path jar : jars()) {
      Library library = libraryOf(jar.getFileName().toString(), known);
      list.append(
          "%-52s %s: %s (%s)\n"
              .formatted(jar.getFileName(), library.name(), library.licence(), library.text()));
      Jars.unpack(jar, folder.resolve(jar.getFileName().toString()), LicenceTexts::isOwnText);
    }
    Files.writeString(folder.resolve("LIBRARIES.txt"), list.toString());
    writeTexts(known, folder);
    writeDataSet(folder.resolve("data-set"));
  }

  private List<Path> jars() {
    return Stream.concat(libraries.classPath().stream(), libraries.javaFx().stream())
        .filter(jar -> !jar.getFileName().toString().startsWith(OURS))
        .toList();
  }

  /** The longest beginning counts: {@code commons-} and not {@code common-}. */
  private static Library libraryOf(String jar, List<Library> known) {
    return known.stream()
        .filter(library -> jar.startsWith(library.jar()))
        .max(Comparator.comparingInt(library -> library.jar().length()))
        .orElseThrow(
            () ->
                new PackingException(
                    jar + " has no line in libraries.csv: add its licence before it is packed."));
  }

  private static List<Library> known() throws IOException {
    try (InputStreamReader reader =
        new InputStreamReader(resource("libraries.csv"), StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .stream()
          .map(Library::of)
          .toList();
    }
  }

  private static void writeTexts(List<Library> known, Path folder) throws IOException {
    Set<String> texts = known.stream().map(Library::text).collect(Collectors.toSet());
    for (String text : texts) {
      if (text.startsWith("licences/")) {
        try (InputStream in = resource(text)) {
          Files.copy(in, folder.resolve(Path.of(text).getFileName().toString()));
        }
      }
    }
  }

  private void writeDataSet(Path folder) throws IOException {
    for (Path jar : libraries.classPath()) {
      if (jar.getFileName().toString().startsWith("cmimh-assets-")) {
        Jars.unpack(jar, folder, LicenceTexts::isOfDataSet);
      }
    }
  }

  private static boolean isOfDataSet(String name) {
    return name.startsWith(DATA_SET + "licences/") || name.equals(DATA_SET + "ATTRIBUTION.md");
  }

  private static boolean isOwnText(String name) {
    return OWN_TEXT.matcher(name.toUpperCase(Locale.ROOT)).matches() && !name.endsWith(".class");
  }

  private static InputStream resource(String name) {
    InputStream stream = LicenceTexts.class.getResourceAsStream(name);
    if (stream == null) {
      throw new PackingException("The installer lacks its own file " + name);
    }
    return stream;
  }
}
