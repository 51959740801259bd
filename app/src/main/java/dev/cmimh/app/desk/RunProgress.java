package dev.cmimh.app.desk;

import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.TrainingState;
import java.util.Optional;

/** Where the run of this window stands, whatever method learns in it. */
public sealed interface RunProgress permits TrainingProgress, FittingProgress {

  /** Ready while it is being prepared. */
  TrainingState state();

  /** Empty before there is one. */
  Optional<Run> run();

  /** Why it ended, in a sentence; empty where the state says it all. */
  String message();

  /** Whether a run is beginning, running or paused. */
  boolean isActive();

  /** Share of the run that is done, 0 to 1. */
  double share();

  /** Seconds until the run ends at its present speed; empty where nobody knows. */
  Optional<Double> secondsLeft();

  /** How often its codes have been judged. */
  int judged();
}
