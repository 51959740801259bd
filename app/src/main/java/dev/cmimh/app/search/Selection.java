package dev.cmimh.app.search;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;

/**
 * The result that is looked at.
 *
 * @param kind whether it was found as a picture or as a text
 */
record Selection(PairedDataset dataset, Result result, Modality kind) {}
