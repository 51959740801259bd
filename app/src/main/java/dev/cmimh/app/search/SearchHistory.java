package dev.cmimh.app.search;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The queries of this sitting. What is typed letter by letter is one query, not many. */
final class SearchHistory {

  private static final int MOST = 50;

  private final List<Query> queries = new ArrayList<>(List.of(new Query.Nothing()));
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private int at;
  private boolean typing;

  ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canGoForward() {
    return canGoForward.getReadOnlyProperty();
  }

  Query current() {
    return queries.get(at);
  }

  /**
   * A query was asked; those that were ahead are forgotten.
   *
   * @param typed whether it is being typed: it takes the place of what was typed before it
   */
  void visit(Query query, boolean typed) {
    if (query.equals(current())) {
      typing = typed && typing;
      return;
    }
    boolean goesOn = typed && typing;
    queries.subList(at + 1, queries.size()).clear();
    if (goesOn) {
      queries.set(at, query);
    } else {
      queries.add(query);
    }
    if (queries.size() > MOST) {
      queries.removeFirst();
    }
    typing = typed;
    goTo(queries.size() - 1);
  }

  /** The query before; the first where there is none. */
  Query back() {
    typing = false;
    goTo(Math.max(0, at - 1));
    return current();
  }

  /** The query after; the last where there is none. */
  Query forward() {
    typing = false;
    goTo(Math.min(queries.size() - 1, at + 1));
    return current();
  }

  /** Forgets all, for they point into other data. */
  void clear() {
    queries.clear();
    queries.add(new Query.Nothing());
    typing = false;
    goTo(0);
  }

  private void goTo(int position) {
    at = position;
    canGoBack.set(at > 0);
    canGoForward.set(at < queries.size() - 1);
  }
}
