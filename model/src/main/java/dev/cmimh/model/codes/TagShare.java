package dev.cmimh.model.codes;

/**
 * How much a bit tells about a tag.
 *
 * @param tag a word
 * @param whenSet share of the pairs whose text code has the bit set that carry the tag, 0 to 1
 * @param whenNotSet the same of those whose text code has it not set
 * @param strength how sure it is that the two shares differ, in standard deviations; positive where
 *     the set bit makes the tag more frequent
 */
public record TagShare(String tag, double whenSet, double whenNotSet, double strength) {}
