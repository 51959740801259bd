package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.RunFigures;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The one thread that touches figures: takes what it is told in order and draws what is due. */
final class ChartThread implements AutoCloseable {

  /** Between two drawings that nobody waits for: at most five a second, whatever they cost. */
  private static final long PAUSE_MILLIS = 200;

  private static final Logger LOG = System.getLogger(ChartThread.class.getName());

  /** After closing, wishes go nowhere: the window is on its way out. */
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("charts").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private final Queue<Consumer<ShownRun>> inbox = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean hurried = new AtomicBoolean();
  private final List<FigureSlot> slots;
  private final DrawTurns turns;
  private final Map<String, FigurePainter> painters = new HashMap<>();
  private final FigurePalette firstPalette;
  private final Function<FigurePalette, RunFigures> first;

  /** Made on the thread itself, where the charts' classes are loaded. */
  private ShownRun run;

  /**
   * @param first makes the figures before there is a run
   */
  ChartThread(
      FigurePalette palette, List<FigureSlot> slots, Function<FigurePalette, RunFigures> first) {
    this.firstPalette = palette;
    this.first = first;
    this.slots = List.copyOf(slots);
    this.turns = new DrawTurns(slots);
    slots.forEach(slot -> painters.put(slot.name(), new FigurePainter()));
  }

  void start() {
    executor.execute(() -> safely(() -> run = new ShownRun(firstPalette, first)));
    Future<?> _ =
        executor.scheduleWithFixedDelay(
            () -> safely(this::takeTurn), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  FigureSlot slot(String name) {
    return slots.stream()
        .filter(slot -> slot.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no figure " + name));
  }

  /**
   * Something about the run that figures show when their turn comes.
   *
   * @param concerned which figures it changes, by name
   */
  void tell(Predicate<String> concerned, Consumer<ShownRun> news) {
    inbox.add(
        shown -> {
          news.accept(shown);
          slots.stream().filter(slot -> concerned.test(slot.name())).forEach(FigureSlot::change);
        });
  }

  /** A person's wish about all figures. */
  void ask(Consumer<ShownRun> wish) {
    inbox.add(
        shown -> {
          wish.accept(shown);
          slots.forEach(FigureSlot::hurry);
        });
    hurry();
  }

  /** A person's wish about one figure. */
  void ask(String name, Consumer<ShownRun> wish) {
    inbox.add(
        shown -> {
          wish.accept(shown);
          slot(name).hurry();
        });
    hurry();
  }

  /** Draws soon what a person waits for. */
  void hurry() {
    if (hurried.compareAndSet(false, true)) {
      executor.execute(() -> safely(this::drawUrgent));
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private void takeTurn() {
    drain();
    turns.next().ifPresent(this::draw);
  }

  private void drawUrgent() {
    hurried.set(false);
    drain();
    turns.urgent().forEach(this::draw);
  }

  private void drain() {
    for (Consumer<ShownRun> news = inbox.poll(); news != null; news = inbox.poll()) {
      news.accept(run);
    }
  }

  private void draw(FigureSlot slot) {
    DrawSize size = slot.begin();
    run.figure(slot.name()).refresh();
    slot.deliver(painters.get(slot.name()).paint(run.figure(slot.name()), run.palette(), size));
  }

  /** A figure that cannot be drawn must not end the drawing of the others. */
  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A chart could not be drawn", e);
    }
  }
}
