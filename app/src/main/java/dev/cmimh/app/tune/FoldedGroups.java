package dev.cmimh.app.tune;

import dev.cmimh.app.memory.Memory;
import javafx.beans.property.BooleanProperty;

/** Remembers which groups of settings are folded away. */
final class FoldedGroups {

  private static final String KEY = "tune.open.";

  private final Memory memory;

  FoldedGroups(Memory memory) {
    this.memory = memory;
  }

  /**
   * Opens or folds a group as it was, and remembers what becomes of it.
   *
   * @param open whether it is open; its present value is that of the very first start
   */
  void recall(SettingGroup group, BooleanProperty open) {
    String key = KEY + group.key();
    memory.get(key).map(Boolean::valueOf).ifPresent(open::set);
    open.addListener((_, _, now) -> memory.put(key, String.valueOf(now)));
  }
}
