package dev.cmimh.app;

import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.app.shell.Screen;
import dev.cmimh.app.shell.Shell;
import dev.cmimh.app.tune.TuneView;
import dev.cmimh.model.figure.FigurePalette;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** The screens of the window, in the order of the navigation rail. */
final class Screens {

  /** Makes them from what they share with the shell. */
  List<Screen> of(Shell.Shared shared) {
    return List.of(new Screen("tune", "fth-sliders", () -> tune(shared)));
  }

  private static TuneView tune(Shell.Shared shared) {
    ObservableValue<FigurePalette> palette =
        shared.theme().dark().map(dark -> dark ? FigurePalette.dark() : FigurePalette.light());
    LiveFigures figures = new LiveFigures(palette.getValue());
    palette.addListener((_, _, chosen) -> figures.putOn(chosen));
    return new TuneView(
        new TuneView.Parts(
            shared.workspace(),
            shared.desk(),
            shared.nextRun(),
            figures,
            palette,
            shared.background(),
            shared.texts()));
  }
}
