package dev.cmimh.app.support;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.matrix.FolderTree;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The embedded data set and the run that ships, as at the very first start, without features. */
public final class OpenEmoji implements BeforeAllCallback, AfterAllCallback {

  private final Workers workers = new Workers();
  private Path home;
  private Workspace workspace;

  /** Open from before the first test of a class until after its last. */
  public Workspace workspace() {
    return workspace;
  }

  /** The calling thread plays the user interface until all is there. */
  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    home = Files.createTempDirectory("emoji-test");
    BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
    workspace = new Workspace(new ExplorerHome(home), workers.background(1, userInterface::add));
    workspace.open("emoji", new ComputeDevice.Cpu());
    while (workspace.starter().get() == null) {
      Runnable message = userInterface.poll(60, TimeUnit.SECONDS);
      if (message == null || workspace.failure().get() != null) {
        throw new IllegalStateException("Not opened", workspace.failure().get());
      }
      message.run();
    }
    workspace.cancelOpening();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    workspace.close();
    workers.close();
    FolderTree.remove(home);
  }

  /** Remembers nothing from before. */
  public static Memory memory(Path home) {
    return new Memory(new MemoryFile(new ExplorerHome(home), _ -> {}), Runnable::run, Map.of());
  }
}
