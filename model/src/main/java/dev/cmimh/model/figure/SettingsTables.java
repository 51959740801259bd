package dev.cmimh.model.figure;

import dev.cmimh.model.hashing.cmimh.NetworkShape;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was set, what was changed on the way, and what it takes to repeat the run. */
final class SettingsTables {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SettingsTables() {}

  static String settings(HyperParameters settings) {
    StringBuilder html = new StringBuilder("<table class=\"settings\"><tbody>\n");
    html.append(Html.row("bits", settings.bits()));
    html.append(Html.row("epochs", settings.epochs()));
    html.append(Html.row("pairs per batch", settings.batchSize()));
    html.append(
        Html.row(
            "training pairs", settings.trainingPairs() == 0 ? "all" : settings.trainingPairs()));
    html.append(Html.row("seed", settings.seed()));
    KnobNames.of(settings.knobs())
        .forEach((name, value) -> html.append(Html.row(name, Numbers.plain(value))));
    html.append(
        Html.row(
            "warm-up of the modality-gap weight",
            Html.percent(settings.modalityGapWarmUp()) + " % of the run"));
    html.append(Html.row("optimiser", optimizer(settings.optimizer())));
    html.append(network(settings.network()));
    int samples = settings.criticInput().samplesPerPair();
    html.append(
        Html.row(
            "the critic reads",
            samples == 0 ? "Bernoulli parameters" : samples + " binary samples per pair"));
    html.append(
        Html.row(
            "image reconstruction relative to text",
            Html.percent(settings.imageReconstruction()) + " %"));
    html.append(
        Html.row(
            "share of neighbours in its joint pairs",
            Html.percent(settings.criticInput().neighbourShare()) + " %"));
    return html + "</tbody></table>\n";
  }

  static String provenance(Run run) {
    RunDescription description = run.description();
    return "<table class=\"settings\"><tbody>\n"
        + Html.row("run", run.id())
        + Html.row("began", TIME.format(run.created()))
        + Html.row("data set", description.dataSet())
        + Html.row("hash of the data set", description.dataSetHash())
        + Html.row("seed of the split", description.splitSeed())
        + Html.row("version of this program", description.codeVersion())
        + Html.row("engine", description.engine())
        + Html.row("device", description.device())
        + "</tbody></table>\n";
  }

  /** The live changes with the numbers that the charts give them; nothing where there are none. */
  static String changes(RunRecord record) {
    if (record.changes().isEmpty()) {
      return "";
    }
    StringBuilder html =
        new StringBuilder(
            """
            <p class="note">The dashed lines in the charts, by their numbers.</p>
            <ol class="changes">
            """);
    LiveKnobs before = record.run().description().hyperParameters().knobs();
    for (LiveChange change : record.changes()) {
      html.append(
          "<li>from step %d (epoch %s): %s</li>\n"
              .formatted(
                  change.step(),
                  String.format(Locale.ROOT, "%.1f", (change.step() - 1) / record.stepsPerEpoch()),
                  Html.text(KnobNames.change(before, change.knobs()))));
      before = change.knobs();
    }
    return html + "</ol>\n";
  }

  private static String network(NetworkShape network) {
    return Html.row("hidden units per encoder layer", network.encoderWidth())
        + Html.row("linear skip in the encoders", network.linearSkip() ? "yes" : "no")
        + Html.row("hidden units per decoder layer", network.decoderWidth())
        + Html.row("units of the critic's arms", network.criticWidth())
        + Html.row("hidden units of the classifiers", network.classifierWidth())
        + Html.row(
            "bound of the logits",
            network.logitBound() == 0 ? "none" : Numbers.plain(network.logitBound()))
        + Html.row("hidden picture features", Html.percent(network.imageDropout()) + " %")
        + Html.row("hidden text features", Html.percent(network.textDropout()) + " %");
  }

  private static String optimizer(OptimizerSettings optimizer) {
    String kind =
        switch (optimizer) {
          case OptimizerSettings.Adam adam ->
              "Adam, decays %s and %s"
                  .formatted(Numbers.plain(adam.firstDecay()), Numbers.plain(adam.secondDecay()));
          case OptimizerSettings.Sgd sgd ->
              "gradient descent, momentum " + Numbers.plain(sgd.momentum());
        };
    return "%s, gradient norm at most %s, weight decay %s"
        .formatted(
            kind, Numbers.plain(optimizer.clipNorm()), Numbers.plain(optimizer.weightDecay()));
  }
}
