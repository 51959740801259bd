package dev.cmimh.model.run;

import dev.cmimh.model.training.LiveKnobs;

/**
 * A change of settings while a run went on.
 *
 * @param step the first step in which the new settings acted, from 1
 * @param knobs all live settings from then on
 */
public record LiveChange(long step, LiveKnobs knobs) {}
