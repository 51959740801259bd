package dev.cmimh.app.support;

import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.task.Delay;

/** Work that is done on the calling thread when it is asked for, without waiting. */
public final class AtOnce {

  private AtOnce() {}

  public static Background background() {
    return new Background(Runnable::run, Runnable::run);
  }

  public static Delay delay() {
    return (_, action) -> {
      action.run();
      return new Cancellation();
    };
  }

  /** The models of a workspace in which nothing trains. */
  public static ModelShelf shelf(Workspace workspace) {
    Background atOnce = background();
    return new ModelShelf(workspace, new TrainingDesk(workspace, atOnce), atOnce, delay());
  }
}
