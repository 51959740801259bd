package dev.cmimh.model.run;

import dev.cmimh.model.evaluation.RetrievalFigure;

/**
 * A figure that was measured on a run's model, with the queries and labels it was measured on.
 *
 * @param splitPart which queries: {@code validation} or {@code test}
 * @param labels the label set that says what is relevant, such as {@code concepts}
 * @param figure the mean average precision and how it was averaged
 */
public record MeasuredFigure(String splitPart, String labels, RetrievalFigure figure) {}
