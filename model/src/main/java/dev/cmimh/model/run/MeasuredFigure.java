package dev.cmimh.model.run;

import dev.cmimh.model.evaluation.Task;

/**
 * One mean average precision, with the protocol it was measured by.
 *
 * @param splitPart which queries: {@code validation} or {@code test}
 * @param labels the label set that says what is relevant, such as {@code concepts}
 * @param task which modality asked and which answered
 * @param k how many answers count: {@code 50}, {@code 1000} or {@code all}
 * @param divisor {@code hits} or {@code min(R,K)}
 * @param ties {@code expected} or {@code stable}
 * @param value the mean average precision, 0 to 1
 * @param chance the same figure for random codes, 0 to 1
 */
public record MeasuredFigure(
    String splitPart,
    String labels,
    Task task,
    String k,
    String divisor,
    String ties,
    double value,
    double chance) {}
