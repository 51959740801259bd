package dev.cmimh.model.workbench;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.CheckpointFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run's model, ready for use.
 *
 * @param run where it comes from
 * @param model its networks, by value
 * @param function its encoders and decoders, on the engine
 */
public record OpenModel(Run run, CmimhModel model, CmimhHashFunction function)
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
    CmimhModel model = read(store, run, data);
    return new OpenModel(run, model, new CmimhHashFunction(runtime, model));
  }

  /**
   * Reads the model of a run; the engine is not needed for that.
   *
   * @throws IOException as {@link #of}
   */
  public static CmimhModel read(RunStore store, Run run, OpenData data) throws IOException {
    data.requireStateOf(run);
    Path file = store.folder(run.id()).resolve(CheckpointFile.NAME);
    if (!Files.exists(file)) {
      throw new IOException(
          "Run %s has no model: it ended before its first checkpoint. Train again."
              .formatted(run.id()));
    }
    return new CheckpointFile().read(file).model();
  }

  @Override
  public void close() {
    function.close();
  }
}
