package dev.cmimh.app.runs;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.RunDestinations;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.comparison.RunFilter;
import dev.cmimh.model.run.RunCatalogue;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.run.RunTags;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Decides which runs are listed and which are chosen, and writes on them. */
public final class RunsViewModel {

  private static final String FILTER = "runs.filter";
  private static final int SHOWN_FIRST = 300;

  /** Nothing is brushed. */
  static final Predicate<RunSummary> EVERY_RUN = _ -> true;

  private final Parts parts;
  private final FailureText failureText;
  private final Texts texts;
  private final Newest listing;
  private final ObservableList<RunSummary> all = FXCollections.observableArrayList();
  private final FilteredList<RunSummary> shown = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty();
  private final ObjectProperty<Predicate<RunSummary>> brush = new SimpleObjectProperty<>(EVERY_RUN);
  private final ObjectProperty<List<RunSummary>> selection = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper renewals = new ReadOnlyLongWrapper();
  private RunProgress last = TrainingProgress.none();
  private boolean renewing;
  private boolean partial;
  private List<String> wished = List.of();

  /**
   * What the screen works with.
   *
   * @param destinations screens that a run leads to
   */
  public record Parts(
      Workspace workspace,
      TrainingDesk desk,
      NextRun nextRun,
      Background background,
      Notices notices,
      Memory memory,
      Texts texts,
      RunDestinations destinations) {}

  public RunsViewModel(Parts parts) {
    this.parts = parts;
    this.texts = parts.texts();
    this.failureText = new FailureText(parts.texts());
    this.listing = new Newest(parts.background());
    filter.set(parts.memory().get(FILTER).orElse(""));
    filter.subscribe(this::sift);
    filter.addListener((_, _, text) -> parts.memory().put(FILTER, text));
    brush.addListener((_, _, _) -> sift(filter.get()));
    parts.workspace().store().subscribe(_ -> refresh());
    parts.desk().progress().subscribe(this::follow);
  }

  /** All runs that are not deleted, newest first. */
  ObservableList<RunSummary> all() {
    return FXCollections.unmodifiableObservableList(all);
  }

  /** Those that pass the filter. */
  ObservableList<RunSummary> shown() {
    return shown;
  }

  /** Those that pass what the person looks for, whatever is brushed. */
  List<RunSummary> sought() {
    RunFilter wanted = RunFilter.of(filter.get());
    return all.stream().filter(wanted::lets).toList();
  }

  /** What the person looks for, as {@link RunFilter} reads it. */
  StringProperty filter() {
    return filter;
  }

  /** What else a run must fulfil to be shown. */
  ObjectProperty<Predicate<RunSummary>> brush() {
    return brush;
  }

  /** The runs that are meant where several are: those chosen, or all shown if one or none is. */
  List<RunSummary> meant() {
    return List.copyOf(selection.get().size() > 1 ? selection.get() : shown);
  }

  /** The runs that are chosen, in the order of the list. */
  ObjectProperty<List<RunSummary>> selection() {
    return selection;
  }

  /** Whether the runs were read: an empty list means that there are none. */
  ReadOnlyBooleanProperty listed() {
    return listed.getReadOnlyProperty();
  }

  /** Grows when the list was read anew and the same runs stand in other rows. */
  ReadOnlyLongProperty renewals() {
    return renewals.getReadOnlyProperty();
  }

  /** Whether the rows are being exchanged: what a table then deselects is not deselected. */
  boolean isRenewing() {
    return renewing;
  }

  /** Chooses runs by their identifiers, whatever the list was filtered by. */
  void choose(List<String> runs) {
    wished = List.copyOf(runs);
    filter.set("");
    brush.set(EVERY_RUN);
    refresh();
  }

  /** How many runs are shown, in words. */
  String count() {
    if (partial) {
      return texts.get("runs.count.reading", all.size());
    }
    return all.size() == shown.size()
        ? texts.get("runs.count", all.size())
        : texts.get("runs.count.filtered", shown.size(), all.size());
  }

  /** Reads the list anew. */
  void refresh() {
    RunStore store = parts.workspace().store().get();
    if (store == null) {
      return;
    }
    if (listed.get()) {
      listing.run(_ -> store.catalogue().list(), this::showAll, this::fail);
    } else {
      listing.run(_ -> store.catalogue().newest(SHOWN_FIRST), this::showFirst, this::fail);
    }
  }

  /** Thousands of runs take a second or two to read: the newest ones are shown meanwhile. */
  private void showFirst(List<RunSummary> newest) {
    partial = newest.size() == SHOWN_FIRST;
    show(newest);
    if (partial) {
      refresh();
    }
  }

  private void showAll(List<RunSummary> runs) {
    partial = false;
    show(runs);
  }

  void rename(RunSummary run, String name) {
    if (!name.strip().equals(run.name())) {
      change(catalogue -> catalogue.rename(run.id(), name));
    }
  }

  void note(RunSummary run, String note) {
    if (!note.strip().equals(run.note())) {
      change(catalogue -> catalogue.note(run.id(), note));
    }
  }

  void tag(RunSummary run, String words) {
    List<String> tags = RunTags.of(words);
    if (!tags.equals(run.tags())) {
      change(catalogue -> catalogue.tag(run.id(), tags));
    }
  }

  /** Deletes the chosen runs; a notice offers to take them back. */
  void delete() {
    List<RunSummary> chosen = selection.get();
    if (!chosen.isEmpty()) {
      List<String> ids = chosen.stream().map(RunSummary::id).toList();
      change(catalogue -> catalogue.delete(ids), () -> offerUndo(chosen, ids));
    }
  }

  private void offerUndo(List<RunSummary> deleted, List<String> ids) {
    String text =
        deleted.size() == 1
            ? texts.get("runs.deleted.one", deleted.getFirst().name())
            : texts.get("runs.deleted", deleted.size());
    parts
        .notices()
        .post(
            Notice.of(Notice.Kind.INFORMATION, text)
                .withOffer(
                    texts.get("runs.undo"), () -> change(catalogue -> catalogue.restore(ids))));
  }

  private void change(Consumer<RunCatalogue> change) {
    change(change, () -> {});
  }

  /** What could not be changed is told, and the list shows what holds. */
  private void change(Consumer<RunCatalogue> change, Runnable done) {
    RunStore store = parts.workspace().store().get();
    parts
        .background()
        .run(
            _ -> {
              change.accept(store.catalogue());
              return store.catalogue().list();
            },
            runs -> {
              listing.cancel();
              showAll(runs);
              done.run();
            },
            failure -> {
              fail(failure);
              refresh();
            });
  }

  private void show(List<RunSummary> runs) {
    List<String> chosen =
        wished.isEmpty() ? selection.get().stream().map(RunSummary::id).toList() : wished;
    if (!all.equals(runs)) {
      renewing = true;
      all.setAll(runs);
      selection.set(runs.stream().filter(run -> chosen.contains(run.id())).toList());
      renewing = false;
    } else if (!wished.isEmpty()) {
      selection.set(runs.stream().filter(run -> chosen.contains(run.id())).toList());
    }
    if (!partial) {
      wished = List.of();
    }
    listed.set(true);
    renewals.set(renewals.get() + 1);
  }

  private void sift(String text) {
    RunFilter wanted = RunFilter.of(text);
    Predicate<RunSummary> brushed = brush.get();
    shown.setPredicate(run -> wanted.lets(run) && brushed.test(run));
  }

  /** Ten times a second: the list is read when a run begins, ends, or has another epoch. */
  private void follow(RunProgress now) {
    boolean news =
        !now.run().equals(last.run())
            || now.state() != last.state()
            || now.judged() != last.judged();
    last = now;
    if (news && now.run().isPresent()) {
      refresh();
    }
  }

  private void fail(Throwable failure) {
    parts.notices().post(failureText.notice(failure));
  }
}
