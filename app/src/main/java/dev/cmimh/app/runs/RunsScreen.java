package dev.cmimh.app.runs;

/** Puts the Runs screen together. */
public final class RunsScreen {

  private RunsScreen() {}

  public static RunsView open(RunsViewModel.Parts parts) {
    RunsViewModel model = new RunsViewModel(parts);
    return new RunsView(model, parts.memory(), parts.texts(), parts.destinations());
  }
}
