package dev.cmimh.model.starter;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HyperParametersJson;
import dev.cmimh.model.training.StepReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A finished run's record as one JSON object. */
final class RecordJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();
  private static final HyperParametersJson SETTINGS = new HyperParametersJson();

  private record Stored(
      String id,
      String name,
      String dataSet,
      String dataSetHash,
      long splitSeed,
      String hyperParameters,
      String codeVersion,
      String engine,
      String device,
      String created,
      String finished,
      String trainingTime,
      List<StepReport> steps,
      List<EpochReport> epochs,
      List<LiveChange> changes,
      List<MeasuredFigure> figures) {}

  private RecordJson() {}

  static byte[] write(RunRecord record) throws IOException {
    Run run = record.run();
    RunDescription description = run.description();
    return JSON.writeValueAsBytes(
        new Stored(
            run.id(),
            description.name(),
            description.dataSet(),
            description.dataSetHash(),
            description.splitSeed(),
            SETTINGS.write(description.hyperParameters()),
            description.codeVersion(),
            description.engine(),
            description.device(),
            run.created().toString(),
            run.finished().orElseThrow().toString(),
            run.trainingTime().orElseThrow().toString(),
            record.steps(),
            record.epochs(),
            record.changes(),
            record.figures()));
  }

  static RunRecord read(byte[] json) throws IOException {
    Stored stored = JSON.readValue(json, Stored.class);
    RunDescription description =
        new RunDescription(
            stored.name(),
            RunDescription.CMIMH,
            stored.dataSet(),
            stored.dataSetHash(),
            stored.splitSeed(),
            SETTINGS.readHyperParameters(stored.hyperParameters()),
            stored.codeVersion(),
            stored.engine(),
            stored.device(),
            "");
    Run run =
        new Run(
            stored.id(),
            description,
            Instant.parse(stored.created()),
            RunState.FINISHED,
            Optional.of(Instant.parse(stored.finished())),
            Optional.of(Duration.parse(stored.trainingTime())));
    return new RunRecord(run, stored.steps(), stored.epochs(), stored.changes(), stored.figures());
  }
}
