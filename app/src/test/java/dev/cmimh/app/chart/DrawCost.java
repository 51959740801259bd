package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.RunFigure;
import dev.cmimh.model.figure.RunFigures;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunStore;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Prints what one drawing of each figure of a stored run costs. Argument: the run. */
final class DrawCost {

  private static final int ROUNDS = 600;

  /** Time of the processor, not of the clock: others work on this machine, too. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private DrawCost() {}

  public static void main(String[] arguments) {
    try (RunStore store = RunStore.open(ExplorerHome.ofThisProcess())) {
      RunFigures figures = RunFigures.of(store.read(arguments[0]), FigurePalette.light());
      for (RunFigure figure : figures.all()) {
        System.out.printf(
            "%-24s 600x300 %.2f ms   1200x400 %.2f ms   refresh %.2f ms%n",
            figure.name(),
            median(figure, new DrawSize(600, 300, 1)),
            median(figure, new DrawSize(1200, 400, 1)),
            median(figure::refresh));
      }
    }
  }

  private static double median(RunFigure figure, DrawSize size) {
    FigurePainter painter = new FigurePainter();
    return median(() -> painter.paint(figure, FigurePalette.light(), size));
  }

  private static double median(Runnable work) {
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      work.run();
      millis[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    }
    double[] later = Arrays.copyOfRange(millis, ROUNDS / 3, ROUNDS);
    Arrays.sort(later);
    return later[later.length / 2];
  }
}
