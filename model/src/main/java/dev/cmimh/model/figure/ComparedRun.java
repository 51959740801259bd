package dev.cmimh.model.figure;

import dev.cmimh.model.run.RunRecord;

/**
 * A run beside others.
 *
 * @param name what legends call it, different from the others' names
 * @param record all that is stored of it
 */
public record ComparedRun(String name, RunRecord record) {}
