package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.sweep.SweepPoint;
import java.util.Optional;
import java.util.function.Function;

/**
 * One curve over a varied setting.
 *
 * @param label its name in the legend; empty if the legend leaves it out
 * @param figure what it shows of a point; empty where the point has no such figure
 */
record TradeOffCurve(
    String label, Ink ink, LineStyle style, Function<SweepPoint, Optional<SeedSummary>> figure) {}
