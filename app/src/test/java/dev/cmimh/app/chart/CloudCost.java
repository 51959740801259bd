package dev.cmimh.app.chart;

import dev.cmimh.model.codes.PlanePoints;
import dev.cmimh.model.figure.FigurePalette;
import java.util.Arrays;
import java.util.Random;

/** What it costs to draw twenty thousand points at 1280 x 800, in milliseconds. */
final class CloudCost {

  private static final int POINTS = 20_000;
  private static final int FRAMES = 300;

  private CloudCost() {}

  public static void main(String[] arguments) {
    Random random = new Random(1);
    float[] x = new float[POINTS];
    float[] y = new float[POINTS];
    int[] category = new int[POINTS];
    for (int point = 0; point < POINTS; point++) {
      x[point] = (float) random.nextGaussian();
      y[point] = (float) random.nextGaussian();
      category[point] = point % 2;
    }
    PlanePoints points = new PlanePoints(x, y);
    for (boolean joined : new boolean[] {false, true}) {
      PointCloud cloud =
          new PointCloud(points, category, _ -> new int[] {0x2f5d9b, 0xc07800}, joined);
      double[] milliseconds = frames(cloud);
      Arrays.sort(milliseconds);
      System.out.printf(
          "joined %s: median %.1f ms, 99th percentile %.1f ms%n",
          joined, milliseconds[FRAMES / 2], milliseconds[FRAMES * 99 / 100]);
    }
  }

  private static double[] frames(PointCloud cloud) {
    CloudPainter painter = new CloudPainter();
    PlaneWindow window = PlaneWindow.all(cloud.points(), 1280, 800);
    double[] milliseconds = new double[FRAMES];
    for (int frame = 0; frame < FRAMES; frame++) {
      window = frame % 40 < 20 ? window.zoomed(1.1, 500, 300) : window.zoomed(1 / 1.1, 500, 300);
      long begin = System.nanoTime();
      painter.paint(cloud, window, FigurePalette.light(), 1);
      milliseconds[frame] = (System.nanoTime() - begin) / 1e6;
    }
    return milliseconds;
  }
}
