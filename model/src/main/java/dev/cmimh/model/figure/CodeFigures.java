package dev.cmimh.model.figure;

import dev.cmimh.model.codes.CodeReport;
import java.util.ArrayList;
import java.util.List;

/** The figures of codes: how their bits are used. */
public final class CodeFigures {

  private CodeFigures() {}

  /** All that a report allows, in the order in which they are shown. */
  public static List<StillFigure> of(CodeReport report) {
    List<StillFigure> figures = new ArrayList<>();
    figures.add(BitFigure.balance(report));
    figures.add(BitFigure.agreement(report));
    figures.add(BitCorrelationFigure.of(report));
    report.histograms().map(BernoulliFigure::new).ifPresent(figures::add);
    figures.add(BitFigure.entropy(report));
    return List.copyOf(figures);
  }
}
