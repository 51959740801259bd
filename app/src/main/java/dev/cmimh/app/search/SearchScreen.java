package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Delay;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.feature.cache.CachedWordVectors;
import dev.cmimh.model.feature.text.MiniLmEncoder;
import java.util.concurrent.Executor;

/** Puts the Search screen together. */
public final class SearchScreen {

  private SearchScreen() {}

  /**
   * The screen with threads of its own: neither long work elsewhere nor pictures keep a query
   * waiting.
   *
   * @param background for what is not urgent
   * @param userInterface where results are shown
   */
  public static SearchView open(
      Workspace workspace,
      TrainingDesk desk,
      Background background,
      Executor userInterface,
      Memory memory,
      Texts texts) {
    Background queries = Background.onThreads("cmimh-query", 1, userInterface);
    Background pictures = Background.onThreads("cmimh-pictures", 1, userInterface);
    Delay delay = Delay.byClock(queries);
    ModelShelf shelf = new ModelShelf(workspace, desk, background, delay);
    WordMeanings meanings =
        new WordMeanings(
            Background.onThreads("cmimh-words", 1, userInterface),
            new CachedWordVectors(workspace.home().features()),
            MiniLmEncoder::load);
    SearchViewModel model =
        new SearchViewModel(workspace, shelf, queries, delay, meanings, memory, texts);
    CompletionViewModel completion = new CompletionViewModel(workspace, shelf, background);
    return new SearchView(model, completion, shelf, pictures, memory, texts);
  }
}
