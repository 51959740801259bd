package dev.cmimh.app.search;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.workbench.ModelSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers of one kind, best first.
 *
 * @param answers pictures or texts
 * @param task the retrieval task; empty where nothing was asked
 */
record ResultList(Modality answers, Optional<Task> task, List<Result> results) {

  ResultList {
    results = List.copyOf(results);
  }

  static ResultList of(Modality asking, Modality answers, ModelSearch.Found found) {
    List<Result> results = new ArrayList<>(found.answer().hits().size());
    for (int i = 0; i < found.answer().hits().size(); i++) {
      var hit = found.answer().hits().get(i);
      boolean shares = !found.sharesLabel().isEmpty() && found.sharesLabel().get(i);
      results.add(new Result(hit.item(), i + 1, Optional.of(hit), shares, false));
    }
    return new ResultList(answers, Optional.of(taskOf(asking, answers)), results);
  }

  /** The same, with a mark at what the other list has too. */
  ResultList markedBy(ResultList other) {
    Set<Integer> there = other.results.stream().map(Result::item).collect(Collectors.toSet());
    return new ResultList(
        answers,
        task,
        results.stream().map(result -> result.marked(there.contains(result.item()))).toList());
  }

  /** How many have the mark. */
  int inBoth() {
    return (int) results.stream().filter(Result::inBoth).count();
  }

  private static Task taskOf(Modality asking, Modality answers) {
    for (Task task : Task.values()) {
      if (task.query() == asking && task.database() == answers) {
        return task;
      }
    }
    throw new IllegalArgumentException("No task asks %s for %s".formatted(asking, answers));
  }
}
