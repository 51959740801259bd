package dev.cmimh.app.study;

import dev.cmimh.app.text.Texts;

/** What is said of a study. */
final class StudyTexts {

  private final Texts texts;

  StudyTexts(Texts texts) {
    this.texts = texts;
  }

  /** For the status bar: empty unless one goes on. */
  String news(StudyState state) {
    return state instanceof StudyState.Running ? sentence(state) : "";
  }

  /** How far it has come; empty where there was none. */
  String sentence(StudyState state) {
    return switch (state) {
      case StudyState.None _ -> "";
      case StudyState.Running running ->
          running.total() == 0
              ? texts.get("study.begins", running.name())
              : texts.get("study.running", running.name(), running.done(), running.total())
                  + failures(running.failed());
      case StudyState.Done done -> texts.get("study.done", done.name()) + failures(done.failed());
      case StudyState.BrokenOff broken ->
          texts.get("study.broken-off", broken.name(), broken.why());
    };
  }

  private String failures(int failed) {
    return failed == 0 ? "" : texts.get("study.failed", failed);
  }
}
