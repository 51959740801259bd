package dev.cmimh.app.runs;

import dev.cmimh.model.run.Run;
import java.util.function.Consumer;

/**
 * Screens that a run leads to.
 *
 * @param tune shows the settings of the next run
 * @param search shows answers of a run's model
 */
public record RunDestinations(Runnable tune, Consumer<Run> search) {}
