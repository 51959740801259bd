package dev.cmimh.assets.prepare;

import java.util.List;

/**
 * One emoji with everything that is known about it.
 *
 * @param hexcode its code points without variation selectors, lower case, joined by "-"
 * @param symbol the characters themselves
 * @param name its Unicode name
 * @param family its name without sex, age and direction: a family is never split
 * @param group its Unicode group, such as "food-drink"
 * @param subgroup its Unicode subgroup, such as "food-fruit"
 * @param words all words of all sources, those of the name first
 */
record Emoji(
    String hexcode,
    String symbol,
    String name,
    String family,
    String group,
    String subgroup,
    List<String> words) {}
