package dev.cmimh.model.hashing.cmimh;

/**
 * The same thing of both modalities.
 *
 * @param image that of the pictures
 * @param text that of the texts
 */
record PerModality<T>(T image, T text) {}
