package dev.cmimh.model.hashing;

/** A hash function whose codes can be read back into texts, which is all that search needs. */
public interface ReadableHashFunction extends HashFunction, TextDecoder {}
