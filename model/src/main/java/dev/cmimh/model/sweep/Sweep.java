package dev.cmimh.model.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A sweep as far as it has come.
 *
 * @param id short, unique, and sortable by time, such as {@code 20261124-0153-7f3a}
 * @param created when it was planned
 * @param plan what it is to try
 * @param trials all of them, by number
 */
public record Sweep(String id, Instant created, SweepPlan plan, List<SweptTrial> trials) {

  public Sweep {
    trials = List.copyOf(trials);
  }

  /** A sweep of which nothing was done yet. */
  public static Sweep planned(String id, Instant created, SweepPlan plan) {
    List<SweptTrial> trials = new ArrayList<>();
    for (Trial trial : plan.trials()) {
      trials.add(SweptTrial.waiting(trials.size() + 1, trial));
    }
    return new Sweep(id, created, plan, trials);
  }

  /** The sweep with one trial replaced by what has become of it. */
  public Sweep with(SweptTrial changed) {
    return new Sweep(
        id,
        created,
        plan,
        trials.stream()
            .map(trial -> trial.number() == changed.number() ? changed : trial)
            .toList());
  }

  /** The trials in a state, by number. */
  public List<SweptTrial> in(TrialState state) {
    return trials.stream().filter(trial -> trial.state() == state).toList();
  }

  /** Whether there is nothing left to do. */
  public boolean isOver() {
    return trials.stream().allMatch(trial -> trial.state().isFinal());
  }
}
