package dev.cmimh.model.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run as the store knows it.
 *
 * @param id short, unique, and sortable by time, such as {@code 20261124-0153-7f3a}
 * @param description what was asked for
 * @param created when it began
 * @param state what it is doing
 * @param finished when it ended, however it ended
 * @param trainingTime how long it trained, pauses not counted; known once it ended
 */
public record Run(
    String id,
    RunDescription description,
    Instant created,
    RunState state,
    Optional<Instant> finished,
    Optional<Duration> trainingTime) {}
