package dev.cmimh.model.study;

import dev.cmimh.model.training.LiveKnobs;
import java.util.List;
import java.util.StringJoiner;

/** Which terms of the objective are on, beside reconstruction, which always is. */
record Terms(boolean information, boolean gap, boolean independence, boolean balance) {

  /** The eight rows of table IV. */
  static final List<Terms> OF_THE_PAPER =
      List.of(
          new Terms(true, false, false, false),
          new Terms(false, true, false, false),
          new Terms(true, true, false, false),
          new Terms(true, true, true, false),
          new Terms(true, true, false, true),
          new Terms(true, false, true, true),
          new Terms(false, true, true, true),
          new Terms(true, true, true, true));

  String label() {
    StringJoiner names = new StringJoiner(" + ");
    List.of(
            information ? "MI" : "",
            gap ? "KL" : "",
            independence ? "TC" : "",
            balance ? "balance" : "")
        .stream()
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return names.toString();
  }

  /** Switches off what is not on. */
  void apply(LiveKnobs.Draft knobs) {
    knobs.mutualInformationWeight *= information ? 1 : 0;
    knobs.modalityGapWeight *= gap ? 1 : 0;
    knobs.totalCorrelationWeight *= independence ? 1 : 0;
    knobs.balanceWeight *= balance ? 1 : 0;
  }
}
