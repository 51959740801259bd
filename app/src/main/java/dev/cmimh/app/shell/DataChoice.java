package dev.cmimh.app.shell;

import dev.cmimh.app.desk.Activity;
import dev.cmimh.app.desk.DataNames;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.format.EmbeddedEmojiReader;
import dev.cmimh.model.dataset.format.PairsFolderReader;
import dev.cmimh.model.engine.ComputeDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/**
 * Decides which data set is open and by which labels it is judged. Both come back at the next
 * start. While a run is under way neither changes.
 */
public final class DataChoice {

  /** The data set that ships. */
  static final String EMBEDDED = EmbeddedEmojiReader.NAME;

  private static final String DATA_SET = "workspace.data-set";
  private static final String LABELS = "workspace.labels";

  private final Workspace workspace;
  private final ObservableValue<Boolean> free;
  private final Memory memory;
  private final RecentFolders recent;
  private final Notices notices;
  private final Texts texts;

  /**
   * @param free whether no run is under way
   */
  public DataChoice(
      Workspace workspace,
      ObservableValue<Boolean> free,
      Memory memory,
      Notices notices,
      Texts texts) {
    this.workspace = workspace;
    this.free = free;
    this.memory = memory;
    this.recent = new RecentFolders(memory);
    this.notices = notices;
    this.texts = texts;
    workspace.data().addListener((_, _, data) -> rememberUnless(data == null));
  }

  /** Opens what was open last, judged as it was. */
  void openRemembered(ComputeDevice device) {
    memory.get(LABELS).ifPresent(workspace::judgeBy);
    workspace.open(memory.get(DATA_SET).orElse(EMBEDDED), device);
  }

  /** Name of the data set; that it is being opened before it is there. */
  ObservableValue<String> name() {
    return workspace
        .dataset()
        .map(PairedDataset::name)
        .map(DataNames::shortName)
        .orElse(texts.get("header.data-set.opening"));
  }

  /** How many pairs it has and by what it is judged, in sentences. */
  ObservableValue<String> help() {
    return workspace
        .dataset()
        .map(this::describe)
        .orElse(texts.get("header.data-set.opening.help"));
  }

  /** Whether another data set can be chosen now. */
  ObservableValue<Boolean> free() {
    return free;
  }

  /** What can be chosen: the embedded one, then the folders that were opened last. */
  List<String> offers() {
    List<String> offers = new ArrayList<>(List.of(EMBEDDED));
    offers.addAll(recent.newestFirst());
    return List.copyOf(offers);
  }

  /** What is open, as it is called among the offers; empty before anything is. */
  Optional<String> chosen() {
    return Optional.ofNullable(workspace.dataset().get()).map(PairedDataset::name);
  }

  /** What there is to be judged by; nothing to choose from where there are fewer than two. */
  ObservableValue<List<String>> labelSets() {
    return workspace.labelSets().map(List::copyOf);
  }

  /** By what is judged now; empty where there are no labels. */
  ObservableValue<String> labels() {
    return workspace
        .dataset()
        .map(dataset -> dataset.defaultLabels().map(LabelSet::name).orElse(""))
        .orElse("");
  }

  /** What is being opened, in words; empty where nothing is that could be given up. */
  ObservableValue<String> opening() {
    return Bindings.createStringBinding(
        () -> workspace.cancellable().get() ? told(workspace.activity().get()) : "",
        workspace.cancellable(),
        workspace.activity());
  }

  /**
   * Share of it that is done, 0 to 1; 0 where nobody knows, for a bar that moves to and fro has the
   * window painted 60 times a second, beside the very work that it tells of.
   */
  ObservableValue<Double> share() {
    return workspace.activity().map(activity -> Math.max(0, activity.share()));
  }

  /** Gives up what is being opened. */
  void cancel() {
    workspace.cancelOpening();
  }

  /**
   * Opens a data set.
   *
   * @param nameOrFolder one of the offers, or another folder
   */
  void open(String nameOrFolder) {
    if (free.getValue()) {
      workspace.open(nameOrFolder, workspace.device().get());
    } else {
      notices.post(Notice.Kind.WARNING, texts.get("data.busy"));
    }
  }

  /** Opens the first folder of what was dropped; its table may stand for it. */
  void openDropped(List<Path> dropped) {
    dropped.stream()
        .map(path -> path.endsWith(PairsFolderReader.TABLE) ? path.getParent() : path)
        .filter(Files::isDirectory)
        .findFirst()
        .ifPresentOrElse(
            folder -> open(folder.toString()),
            () -> notices.post(Notice.Kind.WARNING, texts.get("data.no-folder")));
  }

  /** Judges by another label set from now on. */
  void judgeBy(String labelSet) {
    if (free.getValue()) {
      memory.put(LABELS, labelSet);
      workspace.judgeBy(labelSet);
    }
  }

  private void rememberUnless(boolean nothing) {
    if (nothing) {
      return;
    }
    String name = workspace.dataset().get().name();
    memory.put(DATA_SET, name);
    if (!name.equals(EMBEDDED)) {
      recent.add(name);
    }
  }

  private String told(Activity activity) {
    return activity.share() < 0
        ? texts.get("status.opening", activity.what())
        : texts.get(
            "status.opening.share",
            activity.what(),
            String.valueOf(Math.round(100 * activity.share())));
  }

  private String describe(PairedDataset dataset) {
    String pairs =
        texts.get(
            "header.data-set.help",
            dataset.name(),
            Amounts.count(dataset.items().size()),
            Amounts.count(dataset.split().train().length));
    return dataset
        .defaultLabels()
        .map(set -> pairs + " " + texts.get("data.judged-by", set.name()))
        .orElse(pairs + " " + texts.get("data.no-labels"));
  }
}
