package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.search.SearchMessage.Tone;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Delay;
import dev.cmimh.app.task.Newest;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PicturePixels;
import dev.cmimh.model.feature.text.WordReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Decides what is asked, when, and what is shown for it. */
public final class SearchViewModel {

  private static final String LAST_WORDS = "search.words";

  private final Workspace workspace;
  private final ModelShelf shelf;
  private final Memory memory;
  private final WordMeanings meanings;
  private final Searcher searcher;
  private final Newest searching;
  private final Newest reading;
  private final Typing typing;
  private final FailureText failureText;
  private final Texts texts;
  private final SearchSettings settings;
  private final SearchHistory history = new SearchHistory();
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<SearchResults> results = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Query> query =
      new ReadOnlyObjectWrapper<>(new Query.Nothing());
  private final ReadOnlyObjectWrapper<SearchMessage> message;
  private boolean recalling;
  private boolean shown;
  private String note = "";

  /**
   * @param background where is searched: best a thread that nobody else keeps busy
   * @param meanings reads the words that a model does not know
   */
  SearchViewModel(
      Workspace workspace,
      ModelShelf shelf,
      Background background,
      Delay delay,
      WordMeanings meanings,
      Memory memory,
      Texts texts) {
    this.workspace = workspace;
    this.shelf = shelf;
    this.memory = memory;
    this.meanings = meanings;
    this.searcher = new Searcher(shelf);
    this.searching = new Newest(background);
    this.reading = new Newest(background);
    this.typing = new Typing(delay);
    this.failureText = new FailureText(texts);
    this.texts = texts;
    this.settings = new SearchSettings(memory);
    this.message = new ReadOnlyObjectWrapper<>(SearchMessage.NONE);
    new RememberedModels(settings, shelf, memory).watch();
    memory.get(LAST_WORDS).ifPresent(words::set);
    words.addListener((_, _, text) -> typed(text));
    settings.onChange(this::ask);
    meanings.onReady(this::readAgain, this::tellFailure);
    shelf.renewals().addListener((_, _, _) -> renew());
    useData(workspace.dataset().get());
    workspace.dataset().addListener((_, before, now) -> useOther(before, now));
  }

  /** The words in the field; a change asks for them. */
  public StringProperty words() {
    return words;
  }

  public SearchSettings settings() {
    return settings;
  }

  /** What is asked now. */
  public ReadOnlyObjectProperty<Query> query() {
    return query.getReadOnlyProperty();
  }

  /** What is shown; null before the data set is open. */
  public ReadOnlyObjectProperty<SearchResults> results() {
    return results.getReadOnlyProperty();
  }

  /** The line under the field. */
  public ReadOnlyObjectProperty<SearchMessage> message() {
    return message.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBack() {
    return history.canGoBack();
  }

  public ReadOnlyBooleanProperty canGoForward() {
    return history.canGoForward();
  }

  /** Whether the screen is on show: only then answers follow the training. */
  public void show(boolean onShow) {
    shown = onShow;
    shelf.watch(onShow);
    renew();
  }

  /** Asks for the words in the field at once. */
  public void askNow() {
    if (!words.get().isBlank()) {
      visit(new Query.Words(words.get()), false);
    }
  }

  /** Asks with the picture or the words of an item. */
  public void askItem(int item, Modality asking) {
    visit(new Query.Item(item, asking), false);
  }

  /** Asks with the first of some files that were chosen, dropped or pasted. */
  public void askFiles(List<Path> files) {
    if (files.isEmpty()) {
      tell(Tone.WARNING, texts.get("search.picture.none"));
      return;
    }
    Path file = files.getFirst();
    String name = String.valueOf(file.getFileName());
    String more =
        files.size() == 1
            ? ""
            : texts.get("search.picture.several", String.valueOf(files.size()), name);
    read(name, () -> PictureInput.ofFile(file), more);
  }

  /** Asks with a picture that was pasted. */
  public void askPasted(Callable<PicturePixels> pixels) {
    String name = texts.get("search.picture.pasted");
    read(name, () -> PictureInput.of(name, pixels.call()), "");
  }

  /** What was dropped or pasted is neither a picture nor a file. */
  public void refuse() {
    tell(Tone.WARNING, texts.get("search.picture.none"));
  }

  /** Back to leafing through the data set. */
  public void clear() {
    memory.remove(LAST_WORDS);
    visit(new Query.Nothing(), false);
  }

  public void goBack() {
    if (canGoBack().get()) {
      recall(history.back(), true);
    }
  }

  public void goForward() {
    if (canGoForward().get()) {
      recall(history.forward(), true);
    }
  }

  private void typed(String text) {
    if (recalling) {
      return;
    }
    if (text.isBlank()) {
      memory.remove(LAST_WORDS);
      typing.emptied(() -> visit(new Query.Nothing(), true));
    } else {
      typing.letter(() -> visit(new Query.Words(text), true));
    }
  }

  private void read(String name, Callable<Query.Picture> work, String more) {
    tell(Tone.BUSY, texts.get("search.picture.reading", name));
    reading.run(
        _ -> work.call(),
        picture -> {
          note = more;
          visit(picture, false);
        },
        this::tellFailure);
  }

  private void visit(Query next, boolean typed) {
    if (!(next instanceof Query.Picture)) {
      reading.cancel();
      note = "";
    }
    history.visit(next, typed);
    recall(next, !typed);
  }

  private void recall(Query next, boolean whole) {
    typing.asked(whole);
    query.set(next);
    recalling = true;
    if (!(next instanceof Query.Words(String text) && text.equals(words.get()))) {
      words.set(next instanceof Query.Words(String text) ? text : "");
    }
    recalling = false;
    ask();
  }

  /** What a choice stands for may have changed; nobody has to know who does not look. */
  private void renew() {
    if (shown) {
      ask();
    }
  }

  /** Words that were taken literally may mean something now. */
  private void readAgain() {
    if (query.get() instanceof Query.Words && typing.hasEnded()) {
      ask();
    }
  }

  /** The same data set judged by other labels keeps its queries. */
  private void useOther(PairedDataset before, PairedDataset now) {
    if (before != null && now != null && before.isSameAs(now)) {
      ask();
    } else {
      useData(now);
    }
  }

  /**
   * Words mean the same whatever the data: those that were typed early, or are those of the last
   * sitting, are asked now. A model may have to be opened for that, so pictures are shown first.
   */
  private void useData(PairedDataset dataset) {
    String typed = words.get();
    searching.cancel();
    reading.cancel();
    history.clear();
    results.set(null);
    if (dataset == null) {
      tell(Tone.BUSY, texts.get("search.opening"));
    } else if (typed.isBlank()) {
      visit(new Query.Nothing(), true);
    } else {
      Query.Words asked = new Query.Words(typed);
      results.set(SearchResults.leafing(asked, dataset));
      message.set(SearchMessage.NONE);
      visit(asked, true);
    }
  }

  private void ask() {
    PairedDataset dataset = workspace.dataset().get();
    if (dataset == null) {
      return;
    }
    Query asked = query.get();
    if (asked instanceof Query.Nothing) {
      leaf(asked, dataset);
      return;
    }
    SearchWish wish = settings.wish();
    var models = settings.models();
    Function<List<String>, WordReader> readers =
        typing.hasEnded() ? meanings::over : _ -> WordReader.LITERAL;
    searching.run(
        _ -> searcher.ask(asked, wish, models, readers),
        this::show,
        failure -> fail(failure, dataset));
  }

  private void leaf(Query asked, PairedDataset dataset) {
    searching.cancel();
    if (results.get() == null || results.get().leafed().isEmpty()) {
      results.set(SearchResults.leafing(asked, dataset));
    }
    tell(Tone.HELP, texts.get("search.empty"));
  }

  private void show(SearchResults found) {
    results.set(found);
    if (found.query() instanceof Query.Words(String text)) {
      memory.put(LAST_WORDS, text);
    }
    QueryWordsText said = QueryWordsText.of(found.answers().getFirst(), texts);
    if (said.isWarning() && !typing.hasEnded()) {
      message.set(SearchMessage.NONE);
      typing.onEnd(this::ask);
    } else if (said.isWarning()) {
      tell(Tone.WARNING, said.text());
    } else if (!note.isEmpty()) {
      tell(Tone.WARNING, note);
    } else if (!said.text().isEmpty()) {
      tell(Tone.HELP, said.text());
    } else {
      message.set(SearchMessage.NONE);
    }
  }

  private void fail(Throwable failure, PairedDataset dataset) {
    switch (failure) {
      case Searcher.ModelGoneException gone -> giveUp(gone);
      case Searcher.NoModelException _ -> {
        leafInstead(dataset);
        tell(Tone.WARNING, texts.get("search.no-model"));
      }
      case IllegalArgumentException _ when !typing.hasEnded() -> typing.onEnd(this::ask);
      case IllegalArgumentException _ -> giveUp(failure, dataset);
      default -> tellFailure(failure);
    }
  }

  private void giveUp(Throwable failure, PairedDataset dataset) {
    leafInstead(dataset);
    if (meanings.isPreparing()) {
      tell(Tone.BUSY, texts.get("search.words.preparing"));
    } else {
      tell(Tone.WARNING, failureText.sentence(failure));
    }
  }

  /** Answers of another query would be taken for those of this one. */
  private void leafInstead(PairedDataset dataset) {
    results.set(SearchResults.leafing(query.get(), dataset));
  }

  private void giveUp(Searcher.ModelGoneException gone) {
    boolean another = settings.models().contains(gone.choice());
    note = failureText.sentence(gone.getCause()) + " " + texts.get("search.model.another");
    settings.giveUp(gone.choice());
    shelf.refresh();
    if (!another) {
      tell(Tone.WARNING, note);
    }
  }

  private void tellFailure(Throwable failure) {
    tell(Tone.FAILURE, failureText.sentence(failure));
  }

  private void tell(Tone tone, String text) {
    message.set(new SearchMessage(tone, text));
  }
}
