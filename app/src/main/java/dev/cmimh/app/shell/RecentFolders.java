package dev.cmimh.app.shell;

import dev.cmimh.app.memory.Memory;
import java.util.ArrayList;
import java.util.List;

/** The folders that were opened as data sets, newest first; they come back at the next start. */
final class RecentFolders {

  private static final String KEY = "workspace.folders";
  private static final String BETWEEN = "\n";
  private static final int MOST = 6;

  private final Memory memory;

  RecentFolders(Memory memory) {
    this.memory = memory;
  }

  List<String> newestFirst() {
    return memory.get(KEY).stream()
        .flatMap(folders -> List.of(folders.split(BETWEEN)).stream())
        .filter(folder -> !folder.isBlank())
        .limit(MOST)
        .toList();
  }

  void add(String folder) {
    List<String> folders = new ArrayList<>(newestFirst());
    folders.remove(folder);
    folders.addFirst(folder);
    memory.put(KEY, String.join(BETWEEN, folders.subList(0, Math.min(MOST, folders.size()))));
  }
}
