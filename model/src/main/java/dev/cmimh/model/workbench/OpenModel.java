package dev.cmimh.model.workbench;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.ReadableHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.CheckpointFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A run's model, ready for use.
 *
 * @param run where it comes from
 * @param model by value
 * @param function its encoders and decoders, on the engine where the method uses one
 */
public record OpenModel(Run run, StoredModel model, ReadableHashFunction function)
    implements AutoCloseable {

  /**
   * Opens the model of a run.
   *
   * @param data the data that it is used on, whose features must be those that it learned from
   * @throws IOException if its checkpoint is missing or damaged, or the data is another; the
   *     message says which
   */
  public static OpenModel of(RunStore store, Run run, EngineRuntime runtime, OpenData data)
      throws IOException {
    return of(store, run, () -> runtime, data);
  }

  /**
   * Opens the model of a run; the engine is started only where the run's method needs it.
   *
   * @throws IOException as above
   */
  public static OpenModel of(RunStore store, Run run, Supplier<EngineRuntime> engine, OpenData data)
      throws IOException {
    return switch (read(store, run, data)) {
      case StoredModel.Networks networks ->
          new OpenModel(run, networks, new CmimhHashFunction(engine.get(), networks.model()));
      case StoredModel.Learned learned -> new OpenModel(run, learned, learned.onHost());
    };
  }

  /**
   * Reads the model of a run; the engine is not needed for that.
   *
   * @throws IOException as {@link #of}
   */
  public static StoredModel read(RunStore store, Run run, OpenData data) throws IOException {
    data.requireStateOf(run);
    Path file = store.folder(run.id()).resolve(CheckpointFile.NAME);
    if (!Files.exists(file)) {
      throw new IOException(
          "Run %s has no model: it ended before its first checkpoint. Train again."
              .formatted(run.id()));
    }
    String method = run.description().method();
    return method.equals(RunDescription.CMIMH)
        ? new StoredModel.Networks(new CheckpointFile().read(file).model())
        : new StoredModel.Learned(LearnedFile.read(file, method));
  }

  /**
   * Reads the networks of a run of CMIMH.
   *
   * @throws IOException as {@link #of}
   * @throws IllegalArgumentException if the run is another method's
   */
  public static CmimhModel readNetworks(RunStore store, Run run, OpenData data) throws IOException {
    return switch (read(store, run, data)) {
      case StoredModel.Networks networks -> networks.model();
      case StoredModel.Learned _ ->
          throw new IllegalArgumentException(
              "Run %s was trained by %s and has no networks: choose a run of CMIMH"
                  .formatted(run.id(), run.description().method()));
    };
  }

  @Override
  public void close() {
    if (function instanceof CmimhHashFunction onEngine) {
      onEngine.close();
    }
  }
}
