package dev.cmimh.app.runs;

import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.figure.FigurePalette;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** Puts the Runs screen together. */
public final class RunsScreen {

  private RunsScreen() {}

  /**
   * The screen.
   *
   * @param palette colours of the figures, as the theme has them
   * @param drawing one thread on which parallel axes are drawn
   */
  public static RunsView open(
      RunsViewModel.Parts parts, ObservableValue<FigurePalette> palette, Background drawing) {
    RunsViewModel model = new RunsViewModel(parts);
    LiveFigures figures = LiveFigures.comparing(palette.getValue());
    palette.addListener((_, _, chosen) -> figures.putOn(chosen));
    FailureText failureText = new FailureText(parts.texts());
    ComparisonViewModel comparison =
        new ComparisonViewModel(
            parts.workspace().store(),
            model.selection(),
            parts.background(),
            figures::compare,
            failure -> parts.notices().post(failureText.notice(failure)));
    ComparisonPane pane =
        new ComparisonPane(
            comparison,
            figures,
            palette,
            text -> parts.notices().post(Notice.Kind.INFORMATION, text),
            parts.texts());
    ParallelViewModel parallel =
        new ParallelViewModel(
            model,
            parts.background(),
            parts.memory(),
            failure -> parts.notices().post(failureText.notice(failure)));
    ParallelPane axes =
        new ParallelPane(
            parallel,
            palette,
            drawing,
            text -> parts.notices().post(Notice.Kind.INFORMATION, text),
            parts.texts());
    return new RunsView(
        model,
        new ChosenRunViewModel(parts, model.selection()),
        new ExportMenu(new ExportViewModel(parts, model::meant), parts.texts()),
        parallel.open(),
        axes,
        pane,
        comparison.comparison().map(Optional::isPresent),
        parts.memory(),
        parts.texts(),
        parts.destinations());
  }
}
