package dev.cmimh.app.support;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The embedded data set and the run that ships, as at the very first start, without features. */
public final class OpenEmoji {

  private OpenEmoji() {}

  /** Opens them; the calling thread plays the user interface until they are there. */
  public static Workspace open(Path home) throws InterruptedException {
    BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
    Workspace workspace =
        new Workspace(
            new ExplorerHome(home), Background.onThreads("emoji-test", 1, userInterface::add));
    workspace.open("emoji", new ComputeDevice.Cpu());
    while (workspace.starter().get() == null) {
      Runnable message = userInterface.poll(60, TimeUnit.SECONDS);
      if (message == null || workspace.failure().get() != null) {
        throw new IllegalStateException("Not opened", workspace.failure().get());
      }
      message.run();
    }
    workspace.cancelOpening();
    return workspace;
  }

  /** Remembers nothing from before. */
  public static Memory memory(Path home) {
    return new Memory(new MemoryFile(new ExplorerHome(home), _ -> {}), Runnable::run, Map.of());
  }
}
