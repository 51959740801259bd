package dev.cmimh.model.cli;

import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.DataOpener;
import dev.cmimh.model.workbench.OpenData;
import java.io.IOException;

/**
 * What most commands need: the store of runs, the engine, the data.
 *
 * @param terminal where the command writes
 * @param home the folder of runs and caches
 */
record Session(Terminal terminal, ExplorerHome home) {

  /** Opens the store; a damaged data base that was set aside is told. */
  RunStore openStore() {
    RunStore store = RunStore.open(home);
    store
        .damagedDatabase()
        .ifPresent(
            path ->
                terminal.say(
                    "The data base of runs was damaged. It is kept as %s, and a new one was begun."
                        .formatted(path)));
    return store;
  }

  /** Opens a data set; its features are computed the first time. */
  OpenData openData(String nameOrFolder) throws IOException {
    return new DataOpener(home, terminal::say)
        .open(
            nameOrFolder,
            (stage, done, total) ->
                terminal.progress("%s: %d of %d".formatted(stage.label(), done, total)),
            Thread.currentThread()::isInterrupted);
  }

  /** Starts the engine. */
  EngineRuntime startEngine(ComputeDevice device, int threads) {
    terminal.progress("Starting PyTorch");
    return EngineRuntime.start(device).withThreads(threads);
  }

  /** Threads that the work may use where nothing else was said. */
  static int allThreads() {
    return Runtime.getRuntime().availableProcessors();
  }
}
