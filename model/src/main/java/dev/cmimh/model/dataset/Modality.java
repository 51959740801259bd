package dev.cmimh.model.dataset;

/** The two sides of a pair. */
public enum Modality {
  IMAGE,
  TEXT
}
