package dev.cmimh.model.figure;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** The points of a scale's curves, in arrays that are replaced whole. It tells nobody of it. */
final class CurveDataset extends AbstractXYDataset {

  private static final long serialVersionUID = 1;

  private final transient List<String> labels;
  private final double[][] epochs;
  private final double[][] values;

  CurveDataset(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.epochs = new double[labels.size()][0];
    this.values = new double[labels.size()][0];
  }

  /** Replaces the points of a curve by the arrays, which it keeps. */
  void set(int series, double[] newEpochs, double[] newValues) {
    epochs[series] = newEpochs;
    values[series] = newValues;
  }

  double[] epochs(int series) {
    return epochs[series];
  }

  double[] values(int series) {
    return values[series];
  }

  @Override
  public int getSeriesCount() {
    return labels.size();
  }

  @Override
  public String getSeriesKey(int series) {
    return labels.get(series);
  }

  @Override
  public int getItemCount(int series) {
    return epochs[series].length;
  }

  @Override
  public Number getX(int series, int item) {
    return epochs[series][item];
  }

  @Override
  public Number getY(int series, int item) {
    return values[series][item];
  }

  @Override
  public double getXValue(int series, int item) {
    return epochs[series][item];
  }

  @Override
  public double getYValue(int series, int item) {
    return values[series][item];
  }
}
