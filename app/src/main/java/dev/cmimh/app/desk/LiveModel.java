package dev.cmimh.app.desk;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Delay;
import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.workbench.ModelSearch;
import dev.cmimh.model.workbench.ModelSearches;
import dev.cmimh.model.workbench.OpenData;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Makes the model in training askable while it trains. Items that were not judged at the end of the
 * epoch have to be encoded for that, which costs time that training would want: only while somebody
 * looks, only the newest model, and for at most a tenth of the time.
 */
final class LiveModel implements TrainingDesk.RunListener {

  private static final int REST_PER_WORK = 9;

  private final Workspace workspace;
  private final Background background;
  private final Delay delay;
  private final Consumer<Throwable> failed;
  private final AtomicReference<Judged> newest = new AtomicReference<>();
  private final AtomicReference<Judged> untold = new AtomicReference<>();
  private final ReadOnlyObjectWrapper<Optional<OpenedModel>> model =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private volatile Run run;
  private boolean watched;
  private boolean busy;

  /**
   * @param failed hears why a model could not be made askable
   */
  LiveModel(Workspace workspace, Background background, Delay delay, Consumer<Throwable> failed) {
    this.workspace = workspace;
    this.background = background;
    this.delay = delay;
    this.failed = failed;
  }

  private record Judged(Run run, int epoch, CmimhModel model, Optional<EncodedPairs> codes) {}

  private record Renewed(OpenedModel model, Duration time) {}

  /** The newest that can be asked; empty where none has been trained in this window. */
  ReadOnlyObjectProperty<Optional<OpenedModel>> model() {
    return model.getReadOnlyProperty();
  }

  /** Whether somebody looks. */
  void watch(boolean looks) {
    watched = looks;
    renew();
  }

  /** Forgets what was trained; a run that is under way comes back with its next epoch. */
  void forget() {
    newest.set(null);
    model.set(Optional.empty());
  }

  @Override
  public void begins(Run begun, double stepsPerEpoch, boolean fromStart) {
    run = begun;
  }

  @Override
  public void hears(TrainingEvent event) {
    if (run != null && event instanceof TrainingEvent.EpochEnded ended) {
      Judged judged = new Judged(run, ended.report().epoch(), ended.model(), ended.codes());
      newest.set(judged);
      if (untold.getAndSet(judged) == null) {
        background.tell(this::hearNewest);
      }
    }
  }

  private void hearNewest() {
    untold.set(null);
    renew();
  }

  private void renew() {
    OpenData data = workspace.data().get();
    EngineRuntime engine = workspace.engine().get();
    if (!watched || busy || data == null || engine == null || !isWanted(newest.get(), data)) {
      return;
    }
    Judged judged = newest.getAndSet(null);
    busy = true;
    var _ =
        background.run(
            _ -> encode(judged, data, engine),
            renewed -> show(renewed, data),
            cause -> {
              busy = false;
              failed.accept(cause);
            });
  }

  private static boolean isWanted(Judged judged, OpenData data) {
    return judged != null
        && judged.run().description().dataSetHash().equals(data.dataset().contentHash());
  }

  private static Renewed encode(Judged judged, OpenData data, EngineRuntime engine) {
    long begin = System.nanoTime();
    try (CmimhHashFunction encoder = new CmimhHashFunction(engine, judged.model())) {
      ModelSearch search = ModelSearches.of(data, judged.model(), encoder, judged.codes(), 1);
      OpenedModel opened =
          new OpenedModel(new OpenedModel.Origin.Live(judged.run(), judged.epoch()), search);
      return new Renewed(opened, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private void show(Renewed renewed, OpenData data) {
    OpenData open = workspace.data().get();
    if (open != null && open.dataset().isSameAs(data.dataset())) {
      model.set(Optional.of(renewed.model()));
    }
    var _ =
        delay.after(
            renewed.time().multipliedBy(REST_PER_WORK),
            () -> {
              busy = false;
              renew();
            });
  }
}
