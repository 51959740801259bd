package dev.cmimh.model.retrieval;

import dev.cmimh.model.dataset.Modality;

/**
 * A query as an encoder reads it.
 *
 * @param modality whose encoder reads it
 * @param features d_x or d_y numbers
 */
public record EncodedQuery(Modality modality, float[] features) {}
