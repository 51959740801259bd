package dev.cmimh.app.shell;

/**
 * All that the header shows at one moment.
 *
 * @param canTrain whether a run can begin
 * @param trainHelp what Train does, or why it cannot be done now
 * @param canPause whether there is a run to be paused or gone on with
 * @param pauseHelp what Pause does, or why it cannot be done with this run
 * @param paused whether that button goes on
 * @param canStep whether there is a run that can do a single step
 * @param stepHelp what Step does, or why it cannot be done with this run
 * @param canStop whether there is a run to be stopped
 * @param stopHelp what Stop does
 * @param canChooseDevice whether no run is under way
 * @param active whether a run is under way
 * @param share of the run that is done, 0 to 1; below 0 while it is being prepared
 * @param place such as {@code epoch 12/40} or {@code ACQ, round 12/50}
 * @param speed such as {@code 31 steps/s}; empty where unknown
 * @param timeLeft such as {@code 18 s left}; empty where unknown
 */
record HeaderState(
    boolean canTrain,
    String trainHelp,
    boolean canPause,
    String pauseHelp,
    boolean paused,
    boolean canStep,
    String stepHelp,
    boolean canStop,
    String stopHelp,
    boolean canChooseDevice,
    boolean active,
    double share,
    String place,
    String speed,
    String timeLeft) {}
