package dev.cmimh.app.desk;

import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.format.EmbeddedEmojiReader;
import dev.cmimh.model.feature.FeatureStage;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.starter.StarterRun;
import dev.cmimh.model.workbench.DataOpener;
import dev.cmimh.model.workbench.OpenData;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Opens a data set in parts: pictures and words, the run that ships, features. The data set before
 * comes back where the other cannot be opened or is given up; at the start that is the embedded
 * one.
 */
final class DataOpening {

  private final OpenParts parts;
  private final Background background;
  private final Texts texts;
  private final FailureText failureText;
  private final DataOpener opener;
  private final Callable<StarterRun> starters;
  private final Runnable opened;
  private final AtomicReference<Activity> newest = new AtomicReference<>();
  private Cancellation reading = new Cancellation();
  private Cancellation computing = new Cancellation();
  private boolean isReading;
  private boolean isComputing;
  private Optional<FormerData> former = Optional.empty();
  private String wishedLabels = "";

  /**
   * @param starters reads the run that ships
   * @param opened hears that all of a data set is there
   */
  DataOpening(
      ExplorerHome home,
      OpenParts parts,
      Background background,
      Texts texts,
      Callable<StarterRun> starters,
      Runnable opened) {
    this.parts = parts;
    this.background = background;
    this.texts = texts;
    this.failureText = new FailureText(texts);
    this.opener = new DataOpener(home, text -> background.tell(() -> parts.tell(text)));
    this.starters = starters;
    this.opened = opened;
  }

  /** Opens a data set; what is being opened goes on until the other could be read. */
  void open(String nameOrFolder) {
    reading.cancel();
    isReading = true;
    tellWhatGoesOn(Activity.of(texts.get("workspace.dataset", DataNames.shortName(nameOrFolder))));
    reading =
        background.run(
            _ -> opener.openDataset(nameOrFolder),
            this::take,
            cause -> refuse(nameOrFolder, cause));
  }

  /** Judges by another label set from now on, also in data sets that are opened later. */
  void judgeBy(String labelSet) {
    wishedLabels = labelSet;
    PairedDataset dataset = parts.dataset().get();
    if (dataset != null && wants(dataset)) {
      Optional<OpenData> data =
          Optional.ofNullable(parts.data().get()).map(it -> it.withDefaultLabels(labelSet));
      parts.dataset().set(data.map(OpenData::dataset).orElseGet(() -> judged(dataset)));
      data.ifPresent(parts.data()::set);
    }
  }

  /** Gives up what is being opened; the data set before comes back. */
  void cancel() {
    reading.cancel();
    if (!isReading) {
      computing.cancel();
      isComputing = false;
      giveBack();
    }
    isReading = false;
    tellWhatGoesOn(Activity.NONE);
  }

  /** Nothing comes of what is being opened; for who closes the window. */
  void close() {
    reading.cancel();
    computing.cancel();
  }

  private void take(PairedDataset read) {
    isReading = false;
    computing.cancel();
    if (parts.data().get() != null || former.isEmpty()) {
      former = FormerData.of(parts);
    }
    parts.data().set(null);
    parts.starter().set(null);
    parts.labelSets().set(FormerData.namesOf(read));
    parts.dataset().set(judged(read));
    openStarter(parts.dataset().get());
  }

  private void openStarter(PairedDataset there) {
    isComputing = true;
    tellWhatGoesOn(Activity.of(texts.get("workspace.features")));
    computing =
        background.run(
            _ -> Optional.of(starters.call()).filter(run -> run.fits(there)),
            found -> {
              found.ifPresent(parts.starter()::set);
              openFeatures(there);
            },
            cause -> {
              parts.tell(texts.get("workspace.starter-damaged", sentence(cause)));
              openFeatures(there);
            });
  }

  private void openFeatures(PairedDataset there) {
    isComputing = true;
    tellWhatGoesOn(Activity.of(texts.get("workspace.features")));
    computing =
        background.run(
            cancellation ->
                opener.openFeatures(
                    there,
                    (stage, done, total) ->
                        report(cancellation, stage, (double) done / Math.max(1, total)),
                    cancellation::isCancelled),
            this::use,
            cause -> refuse(there.name(), cause));
  }

  private void use(OpenData computed) {
    isComputing = false;
    former = Optional.empty();
    tellWhatGoesOn(Activity.NONE);
    parts
        .data()
        .set(wants(computed.dataset()) ? computed.withDefaultLabels(wishedLabels) : computed);
    opened.run();
  }

  /** What stays open keeps working, so that is a notice; with nothing open it is a failure. */
  private void refuse(String name, Throwable cause) {
    boolean stays = isReading ? parts.dataset().get() != null : former.isPresent();
    if (isReading) {
      isReading = false;
    } else {
      isComputing = false;
      giveBack();
    }
    tellWhatGoesOn(Activity.NONE);
    if (stays) {
      parts.tell(
          texts.get(
              "workspace.stays",
              sentence(cause),
              DataNames.shortName(parts.dataset().get().name())));
    } else if (name.equals(EmbeddedEmojiReader.NAME)) {
      parts.fail(cause);
    } else {
      parts.dataset().set(null);
      parts.tell(texts.get("workspace.falls-back", sentence(cause)));
      open(EmbeddedEmojiReader.NAME);
    }
  }

  private void giveBack() {
    Optional<FormerData> before = former;
    former = Optional.empty();
    before.ifPresent(
        it -> {
          it.giveBackTo(parts);
          judgeBy(wishedLabels);
          if (it.data().isEmpty()) {
            openFeatures(parts.dataset().get());
          }
        });
  }

  /** Many reports become one message: only the newest is of interest. */
  private void report(Cancellation cancellation, FeatureStage stage, double share) {
    Activity now =
        new Activity(
            texts.get("workspace.stage." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-')),
            share);
    if (newest.getAndSet(now) == null) {
      background.tell(() -> show(cancellation, newest.getAndSet(null)));
    }
  }

  private void show(Cancellation cancellation, Activity now) {
    if (!cancellation.isCancelled() && !isReading) {
      parts.activity().set(now);
    }
  }

  /**
   * @param now shown unless it is nothing and features are still computed: they tell of themselves
   */
  private void tellWhatGoesOn(Activity now) {
    parts.cancellable().set(isReading || isComputing);
    if (!now.isNone() || !isComputing) {
      parts.activity().set(now);
    }
  }

  private PairedDataset judged(PairedDataset dataset) {
    return wants(dataset) ? dataset.withDefaultLabels(wishedLabels) : dataset;
  }

  /** Whether a data set has the wished label set, but does not judge by it yet. */
  private boolean wants(PairedDataset dataset) {
    return FormerData.namesOf(dataset).indexOf(wishedLabels) > 0;
  }

  private String sentence(Throwable cause) {
    return failureText.sentence(cause);
  }
}
