package dev.cmimh.model.study;

/**
 * How far a study is.
 *
 * @param cell that was just begun or ended
 * @param done cells with an outcome or a failure
 * @param total cells of the study
 * @param failure why the cell failed, in a sentence; empty where it did not
 */
public record StudyProgress(StudyCell cell, int done, int total, String failure) {}
