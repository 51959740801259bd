package dev.cmimh.app.tune;

import java.util.Locale;

/** Settings that stand together on the screen, in its order. */
public enum SettingGroup {
  WEIGHTS(Moment.AT_ONCE),
  RATES(Moment.AT_ONCE),
  NETWORK(Moment.NEXT_RUN),
  OPTIMISER(Moment.NEXT_RUN),
  RUN(Moment.NEXT_RUN);

  private final Moment moment;

  SettingGroup(Moment moment) {
    this.moment = moment;
  }

  public Moment moment() {
    return moment;
  }

  /** Its name in keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
