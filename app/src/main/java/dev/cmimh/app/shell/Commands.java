package dev.cmimh.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What each command does now. The shell and the screens say it; shortcuts and buttons ask for it.
 * Used on the user interface's thread.
 */
public final class Commands {

  private final Map<Command, IntConsumer> actions = new EnumMap<>(Command.class);

  /** From now on, the command does this and nothing else. */
  public void on(Command command, Runnable action) {
    actions.put(command, _ -> action.run());
  }

  /** Likewise, for {@link Command#SCREEN}, with the screen's number from 1. */
  void onNumber(Command command, IntConsumer action) {
    actions.put(command, action);
  }

  /**
   * Does it.
   *
   * @return false if nobody has said what it does
   */
  public boolean perform(Command command) {
    return perform(command, 0);
  }

  /**
   * Does it.
   *
   * @param number of the screen, from 1, for {@link Command#SCREEN}
   * @return false if nobody has said what it does
   */
  public boolean perform(Command command, int number) {
    IntConsumer action = actions.get(command);
    if (action == null) {
      return false;
    }
    action.accept(number);
    return true;
  }
}
