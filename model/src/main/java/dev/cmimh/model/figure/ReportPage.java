package dev.cmimh.model.figure;

import dev.cmimh.model.run.RunRecord;
import java.util.List;

/**
 * What the page of a run shows.
 *
 * @param record the run with its reports and figures
 * @param notes what to keep in mind when reading the figures of the four tasks, a sentence each
 * @param examples queries with their answers
 * @param credits whose pictures, words and software these are, one sentence each
 */
public record ReportPage(
    RunRecord record, List<String> notes, List<ExampleAnswer> examples, List<String> credits) {

  public ReportPage {
    notes = List.copyOf(notes);
    examples = List.copyOf(examples);
    credits = List.copyOf(credits);
  }
}
