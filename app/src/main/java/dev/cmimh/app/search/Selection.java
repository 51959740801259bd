package dev.cmimh.app.search;

import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import java.util.Optional;

/**
 * The result that is looked at.
 *
 * @param kind whether it was found as a picture or as a text
 * @param foundBy the model that found it, where two answer; empty where no one asks which
 */
record Selection(
    PairedDataset dataset, Result result, Modality kind, Optional<OpenedModel.Origin> foundBy) {}
