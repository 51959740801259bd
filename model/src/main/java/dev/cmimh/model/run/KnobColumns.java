package dev.cmimh.model.run;

import dev.cmimh.model.training.LiveKnobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The live settings as columns, in the order of the schema. */
final class KnobColumns {

  private KnobColumns() {}

  static List<Object> write(LiveKnobs knobs) {
    return List.of(
        knobs.reconstructionWeight(),
        knobs.mutualInformationWeight(),
        knobs.modalityGapWeight(),
        knobs.totalCorrelationWeight(),
        knobs.balanceWeight(),
        knobs.learningRate(),
        knobs.decoderLearningRate());
  }

  static LiveKnobs read(ResultSet row) throws SQLException {
    return new LiveKnobs(
        row.getDouble("reconstruction_weight"),
        row.getDouble("mutual_information_weight"),
        row.getDouble("modality_gap_weight"),
        row.getDouble("total_correlation_weight"),
        row.getDouble("balance_weight"),
        row.getDouble("learning_rate"),
        row.getDouble("decoder_learning_rate"));
  }
}
