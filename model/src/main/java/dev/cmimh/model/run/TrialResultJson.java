package dev.cmimh.model.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cmimh.model.sweep.TrialResult;
import java.sql.SQLException;

/** The result of a trial as text. */
final class TrialResultJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private TrialResultJson() {}

  static String write(TrialResult result) {
    try {
      return JSON.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of numbers can always be written", e);
    }
  }

  static TrialResult read(String text) throws SQLException {
    try {
      return JSON.readValue(text, TrialResult.class);
    } catch (JsonProcessingException e) {
      throw new SQLException("the result of a trial is not readable", e);
    }
  }
}
