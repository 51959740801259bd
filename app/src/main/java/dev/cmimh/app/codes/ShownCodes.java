package dev.cmimh.app.codes;

import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.codes.EncodedPairs;

/**
 * The codes on show.
 *
 * @param model whose codes they are
 * @param pairs the codes
 * @param report how they use their bits
 */
public record ShownCodes(OpenedModel model, EncodedPairs pairs, CodeReport report) {}
