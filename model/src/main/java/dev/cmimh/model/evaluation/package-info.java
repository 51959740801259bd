/**
 * What codes are worth: average precision and its relatives with ties treated exactly, the same
 * figures for random codes, and statistics of the codes themselves.
 */
package dev.cmimh.model.evaluation;
