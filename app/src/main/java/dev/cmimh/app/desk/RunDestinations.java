package dev.cmimh.app.desk;

import dev.cmimh.model.run.Run;
import java.util.List;
import java.util.function.Consumer;

/**
 * Screens that a run leads to.
 *
 * @param tune shows the settings of the next run
 * @param search shows answers of a run's model
 * @param codes shows the codes of a run's model
 * @param list shows runs of these identifiers in the list of all runs, chosen
 */
public record RunDestinations(
    Runnable tune, Consumer<Run> search, Consumer<Run> codes, Consumer<List<String>> list) {}
