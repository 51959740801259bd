package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;

/**
 * A setting of CMIMH.
 *
 * @param setting which
 * @param tune decides what a change does
 * @param words what is said about it
 */
record CmimhSetting(Setting setting, TuneViewModel tune, SettingSentences words)
    implements SettingTarget {

  CmimhSetting(Setting setting, TuneViewModel tune, Texts texts) {
    this(setting, tune, new SettingSentences(setting, texts));
  }

  @Override
  public String name() {
    return setting.name();
  }

  @Override
  public ValueScale scale() {
    return setting.scale();
  }

  @Override
  public Moment moment() {
    return setting.moment();
  }

  @Override
  public double read() {
    return setting.read(tune.parameters().getValue());
  }

  /** Learning rates depend on the optimiser. */
  @Override
  public double usual() {
    return setting.usual(tune.optimizer());
  }

  @Override
  public boolean applies() {
    return setting.applies().test(tune.parameters().getValue());
  }

  @Override
  public String note() {
    return words.note(tune.parameters().getValue(), tune.running().get());
  }

  @Override
  public void slide(double value) {
    tune.slide(setting, value);
  }

  @Override
  public void set(double value) {
    tune.set(setting, value);
  }

  @Override
  public void reset() {
    tune.reset(setting);
  }

  @Override
  public void subscribe(Runnable listener) {
    tune.parameters().subscribe(listener);
    tune.running().subscribe(listener);
    listener.run();
  }
}
