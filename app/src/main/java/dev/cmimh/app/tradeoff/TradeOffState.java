package dev.cmimh.app.tradeoff;

/**
 * What the screen shows and allows at a moment.
 *
 * @param canStart whether the typed plan can be begun now
 * @param active whether a sweep goes on in this window
 * @param paused whether it is paused
 * @param canGoOn whether the sweep on show can be gone on with
 * @param canRetry whether trials of the sweep on show that have failed can be tried again
 * @param summary what the typed plan comes to; empty where it is none
 * @param problem why the typed plan is none, or why a sweep could not go on; empty if all is well
 * @param status how far the sweep on show has come, in words; empty where there is none
 * @param share how far it has come, 0 to 1
 */
record TradeOffState(
    boolean canStart,
    boolean active,
    boolean paused,
    boolean canGoOn,
    boolean canRetry,
    String summary,
    String problem,
    String status,
    double share) {}
