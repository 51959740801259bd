package dev.cmimh.app.runs;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.RunDestinations;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The runs of a small store, as the screen lists them. */
abstract class ListedRuns {

  final Background atOnce = new Background(Runnable::run, Runnable::run);
  final Notices notices = new Notices();
  final NextRun nextRun = new NextRun();
  final List<String> visited = new ArrayList<>();

  @TempDir Path folder;
  Workspace workspace;
  Memory memory;
  RunsViewModel model;

  @BeforeEach
  void open() throws IOException {
    ColouredPairs.write(folder.resolve("pairs"));
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    workspace = new Workspace(home, atOnce);
    memory = new Memory(new MemoryFile(home, failure -> {}), Runnable::run, Map.of());
    model = model();
    workspace.open(folder.resolve("pairs").toString(), new ComputeDevice.Cpu());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  RunsViewModel model() {
    return model(atOnce);
  }

  RunsViewModel model(Background background) {
    return new RunsViewModel(parts(background));
  }

  RunsViewModel.Parts parts(Background background) {
    return new RunsViewModel.Parts(
        workspace,
        new TrainingDesk(workspace, atOnce),
        nextRun,
        background,
        notices,
        memory,
        Texts.shipped(),
        new RunDestinations(
            () -> visited.add("tune"),
            run -> visited.add("search " + run.description().name()),
            run -> visited.add("codes " + run.description().name()),
            runs -> visited.addAll(runs)));
  }

  RunStore store() {
    return workspace.store().get();
  }

  void train(String name, int bits) {
    String run = store().create(description(name, bits)).id();
    store().finish(run, RunState.FINISHED, Duration.ofSeconds(1));
  }

  static RunDescription description(String name, int bits) {
    return new RunDescription(
        name,
        RunDescription.CMIMH,
        "emoji",
        "sha256:0",
        1,
        DefaultRecipe.hyperParameters().with(settings -> settings.bits = bits),
        "0.1.0",
        "PyTorch",
        "CPU, 1 thread",
        "");
  }
}
