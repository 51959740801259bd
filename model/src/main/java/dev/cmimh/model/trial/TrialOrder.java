package dev.cmimh.model.trial;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.sweep.TrialSettings;
import java.util.Optional;

/**
 * What whoever runs a trial is told.
 *
 * @param name what people will call its run
 * @param dataSet {@code emoji}, or a folder with {@code pairs.csv}
 * @param settings all of them, with the value that is tried and the seed
 * @param part the queries that are asked at the end
 * @param labels name of the label set that judges; empty for the data set's first one, or none
 * @param threads that it may use, at least 1
 * @param run a run of the store to go on with; empty to begin one
 */
public record TrialOrder(
    String name,
    String dataSet,
    TrialSettings settings,
    Split.Part part,
    String labels,
    int threads,
    Optional<String> run) {}
