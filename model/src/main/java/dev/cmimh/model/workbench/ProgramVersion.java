package dev.cmimh.model.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as the build wrote it down. */
public final class ProgramVersion {

  private static final String RESOURCE = "version.properties";

  private ProgramVersion() {}

  public static String current() {
    try (InputStream stream = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own version cannot be read", e);
    }
  }
}
