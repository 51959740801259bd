package dev.cmimh.app.memory;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.cmimh.model.run.AtomicFile;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The file of what the window remembers: one JSON object of texts, in the home folder. */
public final class MemoryFile {

  private static final String NAME = "window.json";
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final Path file;
  private final Consumer<StorageException> failed;
  private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * @param failed hears that it could not be written
   */
  public MemoryFile(ExplorerHome home, Consumer<StorageException> failed) {
    this.file = home.folder().resolve(NAME);
    this.failed = failed;
  }

  /**
   * What was read.
   *
   * @param values empty at the first start, and where the file was damaged
   * @param setAside where a damaged file was put; empty where all is well
   */
  public record Read(Map<String, String> values, Optional<Path> setAside) {}

  /** Reads the file. One that is damaged is set aside, not lost. */
  public Read read() {
    if (!Files.exists(file)) {
      return new Read(Map.of(), Optional.empty());
    }
    try {
      Map<String, String> values = mapper.readValue(file.toFile(), TEXTS);
      values.values().removeIf(value -> value == null);
      return new Read(values, Optional.empty());
    } catch (JacksonException | NullPointerException e) {
      return new Read(Map.of(), Optional.of(setAside()));
    } catch (IOException e) {
      return new Read(Map.of(), Optional.empty());
    }
  }

  void write(Map<String, String> values) {
    try {
      AtomicFile.write(file, mapper.writeValueAsBytes(values));
    } catch (StorageException e) {
      failed.accept(e);
    } catch (JacksonException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path setAside() {
    Path kept = file.resolveSibling("window-damaged.json");
    try {
      return Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return file;
    }
  }
}
