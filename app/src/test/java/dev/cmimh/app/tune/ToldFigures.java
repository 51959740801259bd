package dev.cmimh.app.tune;

import dev.cmimh.model.figure.Smoothing;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Remembers what figures were told, in words. */
final class ToldFigures implements FigureSink {

  private final List<String> told = new ArrayList<>();

  List<String> told() {
    return told;
  }

  @Override
  public void begin(double stepsPerEpoch) {
    told.add("begin " + stepsPerEpoch);
  }

  @Override
  public void show(RunRecord run) {
    told.add("show " + run.run().id());
  }

  @Override
  public void add(StepReport report) {
    told.add("step " + report.step());
  }

  @Override
  public void add(EpochReport report) {
    told.add("epoch " + report.epoch());
  }

  @Override
  public void add(LiveChange change) {
    told.add("change " + change.step());
  }

  @Override
  public void pin(RunRecord run, String name) {
    told.add("pin " + run.run().id() + " as " + name);
  }

  @Override
  public void unpin() {
    told.add("unpin");
  }

  @Override
  public void smooth(Smoothing smoothing) {
    told.add("smooth " + smoothing.weight() + (smoothing.withRaw() ? " with raw" : ""));
  }

  @Override
  public void ownPairChance(OptionalDouble chance) {
    told.add("chance " + chance.orElseThrow());
  }
}
