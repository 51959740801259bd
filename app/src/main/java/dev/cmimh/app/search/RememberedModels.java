package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.memory.Memory;
import java.util.Optional;

/**
 * Chooses the models of the last sitting anew, as soon as the shelf offers them: it lists the runs
 * of the store in the background. A run that is gone is never offered, so that the latest answers;
 * what a person chooses meanwhile counts.
 */
final class RememberedModels {

  private static final String MODEL = "search.model";
  private static final String COMPARISON = "search.comparison";

  private final SearchSettings settings;
  private final ModelShelf shelf;
  private final Memory memory;
  private Optional<String> model;
  private Optional<String> comparison;

  RememberedModels(SearchSettings settings, ModelShelf shelf, Memory memory) {
    this.settings = settings;
    this.shelf = shelf;
    this.memory = memory;
    this.model = memory.get(MODEL);
    this.comparison = memory.get(COMPARISON);
  }

  /** Begins to wait for them, and to remember what is chosen. */
  void watch() {
    settings.model().addListener((_, _, chosen) -> remember(chosen));
    settings.comparison().addListener((_, _, chosen) -> remember(chosen));
    shelf.renewals().subscribe(_ -> choose());
  }

  private void choose() {
    model.flatMap(this::offered).ifPresent(settings.model()::set);
    comparison
        .flatMap(this::offered)
        .ifPresent(choice -> settings.comparison().set(Optional.of(choice)));
  }

  private void remember(ModelChoice chosen) {
    model = Optional.empty();
    memory.put(MODEL, chosen.key());
  }

  private void remember(Optional<ModelChoice> chosen) {
    comparison = Optional.empty();
    chosen.ifPresentOrElse(
        choice -> memory.put(COMPARISON, choice.key()), () -> memory.remove(COMPARISON));
  }

  private Optional<ModelChoice> offered(String key) {
    return shelf.choices().stream().filter(choice -> choice.key().equals(key)).findFirst();
  }
}
