package dev.cmimh.app.codes;

import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.task.Newest;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.PlanePoints;
import dev.cmimh.model.codes.PrincipalPlane;
import dev.cmimh.model.codes.UmapPlane;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How codes are laid out in the plane and coloured, and what was picked out there. */
public final class PlaneViewModel {

  private static final String COLOUR = "codes.plane.colour";
  private static final String JOINED = "codes.plane.joined";
  private static final int MIX = 8;

  private final CodesViewModel codes;
  private final Newest laying;
  private final Newest colouring;
  private final Background background;
  private final Texts texts;
  private final ObjectProperty<PlaneMethod> method = new SimpleObjectProperty<>(PlaneMethod.PCA);
  private final ObjectProperty<String> colour = new SimpleObjectProperty<>("");
  private final BooleanProperty joined = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<ShownPlane>> plane =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Double>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<LabelShare>> mix =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param background where codes are laid out: one thread, best its own, for it takes long
   */
  public PlaneViewModel(
      CodesViewModel codes, Background background, Background quick, Memory memory, Texts texts) {
    this.codes = codes;
    this.background = background;
    this.laying = new Newest(background);
    this.colouring = new Newest(quick);
    this.texts = texts;
    memory.get(COLOUR).ifPresent(colour::set);
    joined.set(memory.isSet(JOINED));
    colour.addListener((_, _, name) -> memory.put(COLOUR, name));
    joined.addListener((_, _, on) -> memory.put(JOINED, on.toString()));
    codes.shown().subscribe(_ -> renew());
    codes.part().addListener((_, _, _) -> renew());
    method.addListener((_, _, _) -> layOut());
    colour.addListener((_, _, _) -> paint());
  }

  /**
   * A label among points that were picked out.
   *
   * @param share of the points, 0 to 1
   * @param shareOfAll the same of all points
   */
  public record LabelShare(String label, double share, double shareOfAll) {}

  public ObjectProperty<PlaneMethod> method() {
    return method;
  }

  /** What colours mean: the name of a label set; empty for the modality. */
  public ObjectProperty<String> colour() {
    return colour;
  }

  /** Whether lines join the pairs. */
  public BooleanProperty joined() {
    return joined;
  }

  /** What is shown; empty before codes are laid out. */
  ReadOnlyObjectProperty<Optional<ShownPlane>> plane() {
    return plane.getReadOnlyProperty();
  }

  /** How much of a layout that takes long is done, 0 to 1; empty where none goes on. */
  public ReadOnlyObjectProperty<Optional<Double>> progress() {
    return progress.getReadOnlyProperty();
  }

  /** The labels of the points that were picked out, most over-represented first. */
  public ReadOnlyObjectProperty<List<LabelShare>> mix() {
    return mix.getReadOnlyProperty();
  }

  /** The label sets that points can be coloured by. */
  public List<String> labelSets() {
    return codes
        .shown()
        .get()
        .map(shown -> shown.model().search().dataset().labelSets())
        .orElse(List.of())
        .stream()
        .map(LabelSet::name)
        .toList();
  }

  /** Gives up a layout that takes long: the last one stays. */
  public void cancel() {
    laying.cancel();
    progress.set(Optional.empty());
    plane.get().ifPresent(shown -> method.set(shown.method()));
  }

  /** Tells the labels of points. */
  public void pick(int[] points) {
    Optional<ShownPlane> shown = plane.get();
    if (shown.isEmpty() || points.length == 0) {
      mix.set(List.of());
      return;
    }
    int[] items = Arrays.stream(points).map(shown.get()::item).toArray();
    mix.set(
        labelsOf(shown.get().codes())
            .map(labels -> mix(labels, items, shown.get()))
            .orElse(List.of()));
  }

  /** While a model trains its codes move on before a long layout is done. */
  private void renew() {
    boolean live =
        codes
            .shown()
            .get()
            .filter(shown -> shown.model().origin() instanceof OpenedModel.Origin.Live)
            .isPresent();
    if (live && method.get() != PlaneMethod.PCA) {
      method.set(PlaneMethod.PCA);
    } else {
      layOut();
    }
  }

  private void layOut() {
    Optional<ShownCodes> shown = codes.shown().get();
    if (shown.isEmpty() || codes.part().get() != CodesPart.PLANE || isShown(shown.get())) {
      return;
    }
    PairedCodes pairs = shown.get().pairs().codes();
    PlaneMethod chosen = method.get();
    progress.set(chosen == PlaneMethod.UMAP ? Optional.of(0.0) : Optional.empty());
    laying.run(
        cancellation ->
            chosen == PlaneMethod.PCA
                ? PrincipalPlane.of(pairs)
                : UmapPlane.of(pairs, tellTo(cancellation), cancellation::isCancelled),
        points -> take(shown.get(), chosen, points),
        this::fail);
  }

  private boolean isShown(ShownCodes shown) {
    return plane
        .get()
        .filter(known -> known.codes().pairs().equals(shown.pairs()))
        .filter(known -> known.method() == method.get())
        .isPresent();
  }

  /** Whole percents are enough. */
  private DoubleConsumer tellTo(Cancellation cancellation) {
    AtomicInteger told = new AtomicInteger();
    return done -> {
      int percent = (int) (100 * done);
      if (told.getAndSet(percent) != percent) {
        background.tell(
            () -> {
              if (!cancellation.isCancelled()) {
                progress.set(Optional.of(done));
              }
            });
      }
    };
  }

  private void take(ShownCodes shown, PlaneMethod chosen, PlanePoints points) {
    progress.set(Optional.empty());
    mix.set(List.of());
    String name = colour.get();
    colouring.run(
        _ -> new ShownPlane(shown, chosen, points, colouring(shown, name)),
        made -> plane.set(Optional.of(made)),
        this::fail);
  }

  private void paint() {
    plane.get().ifPresent(shown -> take(shown.codes(), shown.method(), shown.points()));
  }

  private PlaneColouring colouring(ShownCodes shown, String name) {
    return shown.model().search().dataset().labelSets().stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .map(set -> PlaneColouring.byLabel(shown.pairs(), set, texts.get("codes.plane.others")))
        .orElseGet(
            () ->
                PlaneColouring.byModality(
                    shown.pairs().size(),
                    List.of(texts.get("codes.plane.pictures"), texts.get("codes.plane.words"))));
  }

  private void fail(Throwable failure) {
    progress.set(Optional.empty());
    method.set(plane.get().map(ShownPlane::method).orElse(PlaneMethod.PCA));
    codes.notice().set(failure.getMessage());
  }

  /** The chosen labels, else the default ones. */
  private Optional<LabelSet> labelsOf(ShownCodes shown) {
    List<LabelSet> sets = shown.model().search().dataset().labelSets();
    return sets.stream()
        .filter(set -> set.name().equals(colour.get()))
        .findFirst()
        .or(() -> sets.stream().findFirst());
  }

  private static List<LabelShare> mix(LabelSet labels, int[] items, ShownPlane shown) {
    double[] picked = shares(labels, items);
    double[] all = shares(labels, shown.codes().pairs().items());
    return IntStream.range(0, picked.length)
        .filter(label -> picked[label] > 0)
        .mapToObj(label -> new LabelShare(labels.labels().get(label), picked[label], all[label]))
        .sorted(
            Comparator.comparingDouble((LabelShare share) -> share.share() - share.shareOfAll())
                .reversed())
        .limit(MIX)
        .toList();
  }

  private static double[] shares(LabelSet labels, int[] items) {
    double[] shares = new double[labels.labels().size()];
    for (int item : items) {
      long[] mask = labels.masks()[item];
      for (int label = 0; label < shares.length; label++) {
        shares[label] += (mask[label / 64] >> label & 1) == 1 ? 1.0 / items.length : 0;
      }
    }
    return shares;
  }
}
