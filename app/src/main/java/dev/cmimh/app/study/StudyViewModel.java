package dev.cmimh.app.study;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.study.Studies;
import dev.cmimh.model.study.Study;
import dev.cmimh.model.study.StudyScope;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.workbench.OpenData;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Decides which study is asked for, and what is said of it. */
public final class StudyViewModel {

  private static final String FOLDER = "studies";

  private final Workspace workspace;
  private final StudyDesk desk;
  private final StudyTexts studyTexts;
  private final Texts texts;
  private final StringProperty name = new SimpleStringProperty(Studies.names().getFirst());
  private final StringProperty bits = new SimpleStringProperty("");
  private final StringProperty seeds = new SimpleStringProperty();
  private final StringProperty epochs =
      new SimpleStringProperty(String.valueOf(DefaultRecipe.hyperParameters().epochs()));
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ObservableValue<Plan> plan;

  /**
   * What the fields say.
   *
   * @param scope empty where they say nothing that can be done
   * @param words what it comes to, or what is wrong
   */
  record Plan(Optional<StudyScope> scope, String words) {}

  public StudyViewModel(Workspace workspace, StudyDesk desk, Texts texts) {
    this.workspace = workspace;
    this.desk = desk;
    this.studyTexts = new StudyTexts(texts);
    this.texts = texts;
    name.subscribe(chosen -> seeds.set(String.valueOf(Studies.usualSeeds(chosen))));
    Observable[] fields = {name, bits, seeds, epochs, workspace.data()};
    this.plan = Bindings.createObjectBinding(this::read, fields);
  }

  /** The names of all studies. */
  List<String> names() {
    return Studies.names();
  }

  /** What the command line calls the chosen one. */
  StringProperty name() {
    return name;
  }

  /** Code lengths, with commas between; blank for the usual ones. */
  StringProperty bits() {
    return bits;
  }

  StringProperty seeds() {
    return seeds;
  }

  StringProperty epochs() {
    return epochs;
  }

  ObservableValue<Plan> plan() {
    return plan;
  }

  ObservableValue<Boolean> canStart() {
    return plan.flatMap(
        now -> desk.state().map(state -> now.scope().isPresent() && !isRunning(state)));
  }

  ObservableValue<Boolean> canCancel() {
    return desk.state().map(StudyViewModel::isRunning);
  }

  /** How far the study has come, in words. */
  ObservableValue<String> progress() {
    return desk.state().map(studyTexts::sentence);
  }

  /**
   * Share of the trainings that have ended; below 0 while it is not known, 0 where none goes on.
   */
  ObservableValue<Number> share() {
    return desk.state()
        .map(
            state ->
                switch (state) {
                  case StudyState.Running running ->
                      running.total() == 0 ? -1 : (double) running.done() / running.total();
                  case StudyState.Done _ -> 1;
                  case StudyState.None _, StudyState.BrokenOff _ -> 0;
                });
  }

  /** The page of a study that has ended. */
  ObservableValue<Optional<Path>> page() {
    return desk.state()
        .map(
            state ->
                state instanceof StudyState.Done done
                    ? Optional.of(done.page())
                    : Optional.empty());
  }

  /** Why the page could not be shown; empty where it could, or nobody asked. */
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /** Shows the page of a study that has ended, outside the window. */
  void showPage() {
    trouble.set("");
    page().getValue().ifPresent(path -> desk.show(path, failure -> trouble.set(trouble(failure))));
  }

  private String trouble(Throwable failure) {
    return failure instanceof NoSuchFileException
        ? texts.get("study.page-gone")
        : texts.get("study.no-browser", failure.getMessage());
  }

  void start() {
    trouble.set("");
    OpenData data = workspace.data().get();
    plan.getValue()
        .scope()
        .ifPresent(
            scope ->
                desk.begin(
                    new StudyWish(
                        name.get(),
                        scope.bits(),
                        scope.seeds().size(),
                        scope.epochs(),
                        data.dataset().name(),
                        data.defaultLabels().orElseThrow().name(),
                        workspace.home().folder().resolve(FOLDER))));
  }

  void cancel() {
    desk.cancel();
  }

  private static boolean isRunning(StudyState state) {
    return state instanceof StudyState.Running;
  }

  private Plan read() {
    OpenData data = workspace.data().get();
    if (data == null) {
      return new Plan(Optional.empty(), texts.get("study.no-data"));
    }
    if (data.defaultLabels().isEmpty()) {
      return new Plan(Optional.empty(), texts.get("study.no-labels"));
    }
    try {
      StudyScope scope =
          new StudyScope(
              lengths(),
              LongStream.rangeClosed(1, whole(seeds.get(), "study.seeds")).boxed().toList(),
              whole(epochs.get(), "study.epochs"));
      Study study = Studies.named(name.get(), scope);
      return new Plan(
          Optional.of(scope), texts.get("study.plan", study.cells().size(), data.dataset().name()));
    } catch (IllegalArgumentException e) {
      return new Plan(Optional.empty(), e.getMessage());
    }
  }

  /** The question that the chosen study answers. */
  ObservableValue<String> question() {
    return name.map(
        chosen ->
            Studies.named(
                    chosen,
                    new StudyScope(
                        List.of(), List.of(1L), DefaultRecipe.hyperParameters().epochs()))
                .question());
  }

  private List<Integer> lengths() {
    return Arrays.stream(bits.get().split("[,;\\s]+"))
        .filter(word -> !word.isBlank())
        .map(word -> whole(word, "study.bits"))
        .toList();
  }

  private Integer whole(String text, String field) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException _) {
      // It is told below, as a number that is too small is.
    }
    throw new IllegalArgumentException(texts.get("study.whole", texts.get(field), text.strip()));
  }
}
