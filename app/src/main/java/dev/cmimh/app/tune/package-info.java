/**
 * The Tune screen: settings that act while a run trains, beside the run's live figures. View models
 * decide, views bind.
 */
package dev.cmimh.app.tune;
