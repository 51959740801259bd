package dev.cmimh.app;

import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.app.chart.TradeOffView;
import dev.cmimh.app.codes.CodesScreen;
import dev.cmimh.app.codes.CodesView;
import dev.cmimh.app.desk.RunDestinations;
import dev.cmimh.app.runs.RunsScreen;
import dev.cmimh.app.runs.RunsView;
import dev.cmimh.app.runs.RunsViewModel;
import dev.cmimh.app.search.SearchScreen;
import dev.cmimh.app.search.SearchView;
import dev.cmimh.app.shell.Command;
import dev.cmimh.app.shell.Commands;
import dev.cmimh.app.shell.Screen;
import dev.cmimh.app.shell.Shell;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.tradeoff.InterruptedSweep;
import dev.cmimh.app.tradeoff.SweepDesk;
import dev.cmimh.app.tradeoff.SweepNews;
import dev.cmimh.app.tradeoff.TradeOffScreen;
import dev.cmimh.app.tradeoff.TradeOffViewModel;
import dev.cmimh.app.tune.RememberedSettings;
import dev.cmimh.app.tune.SettingsDesk;
import dev.cmimh.app.tune.TuneView;
import dev.cmimh.model.cli.TrialProgram;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.trial.LocalTrialRunner;
import dev.cmimh.model.trial.WorkerCommand;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/** The screens of the window, in the order of the navigation rail. */
final class Screens {

  private static final int TUNE = 1;
  private static final int SEARCH = 2;
  private static final int CODES = 3;
  private static final int RUNS = 5;

  private Optional<SearchView> search = Optional.empty();
  private Optional<CodesView> codes = Optional.empty();
  private Optional<RunsView> runs = Optional.empty();

  /** Makes them from what they share with the shell. */
  List<Screen> of(Shell.Shared shared) {
    Commands commands = shared.commands();
    new RememberedSettings(shared.nextRun(), shared.memory()).recall();
    SettingsDesk settings = SettingsDesk.over(shared.nextRun(), shared.desk(), shared.background());
    commands.on(Command.UNDO, settings::undo);
    commands.on(Command.REDO, settings::redo);
    commands.on(
        Command.FIND,
        () -> {
          commands.perform(Command.SCREEN, SEARCH);
          search.ifPresent(SearchView::focusField);
        });
    return List.of(
        new Screen("tune", "fth-sliders", () -> tune(shared, settings)),
        new Screen("search", "fth-search", () -> search(shared)),
        new Screen("codes", "fth-grid", () -> codes(shared)),
        tradeOff(shared),
        new Screen("runs", "fth-archive", () -> runs(shared)));
  }

  /** What goes on outlives a change of screens, and is offered at once after a start. */
  private Screen tradeOff(Shell.Shared shared) {
    SweepDesk desk =
        new SweepDesk(
            shared.workspace(),
            new LocalTrialRunner(
                new WorkerCommand(TrialProgram.class.getName()).words(), shared.workspace().home()),
            shared.background());
    new SweepNews(desk, shared.otherWork(), shared.texts()).watch();
    new InterruptedSweep(
            shared.workspace(),
            desk,
            shared.memory(),
            shared.background(),
            shared.notices(),
            shared.texts())
        .watch();
    return new Screen("tradeoff", "fth-trending-up", () -> tradeOff(shared, desk));
  }

  private TradeOffScreen tradeOff(Shell.Shared shared, SweepDesk desk) {
    TradeOffViewModel model =
        new TradeOffViewModel(
            shared.workspace(),
            desk,
            shared.nextRun(),
            shared.background(),
            shared.memory(),
            shared.texts(),
            Runtime.getRuntime().availableProcessors());
    Background drawing = Background.onThreads("cmimh-trade-off", 1, Platform::runLater);
    return new TradeOffScreen(
        model,
        new TradeOffView(palette(shared), drawing, shared.texts().bundle()),
        shared.texts(),
        destinations(shared.commands()));
  }

  /** A screen is made when it is first shown. */
  private RunDestinations destinations(Commands commands) {
    return new RunDestinations(
        () -> commands.perform(Command.SCREEN, TUNE),
        run -> {
          commands.perform(Command.SCREEN, SEARCH);
          search.ifPresent(view -> view.ask(run));
        },
        run -> {
          commands.perform(Command.SCREEN, CODES);
          codes.ifPresent(view -> view.look(run));
        },
        chosen -> {
          commands.perform(Command.SCREEN, RUNS);
          runs.ifPresent(view -> view.choose(chosen));
        });
  }

  private RunsView runs(Shell.Shared shared) {
    RunsView view =
        RunsScreen.open(
            new RunsViewModel.Parts(
                shared.workspace(),
                shared.desk(),
                shared.nextRun(),
                shared.background(),
                shared.notices(),
                shared.memory(),
                shared.texts(),
                destinations(shared.commands())),
            palette(shared),
            Background.onThreads("cmimh-parallel", 1, Platform::runLater));
    runs = Optional.of(view);
    return view;
  }

  private static TuneView tune(Shell.Shared shared, SettingsDesk settings) {
    ObservableValue<FigurePalette> palette = palette(shared);
    LiveFigures figures = new LiveFigures(palette.getValue());
    palette.addListener((_, _, chosen) -> figures.putOn(chosen));
    return new TuneView(
        new TuneView.Parts(
            shared.workspace(),
            shared.desk(),
            settings,
            figures,
            palette,
            shared.background(),
            shared.memory(),
            shared.texts()));
  }

  private static ObservableValue<FigurePalette> palette(Shell.Shared shared) {
    return shared.theme().dark().map(dark -> dark ? FigurePalette.dark() : FigurePalette.light());
  }

  private SearchView search(Shell.Shared shared) {
    SearchView view =
        SearchScreen.open(
            shared.workspace(),
            shared.desk(),
            shared.background(),
            Platform::runLater,
            shared.memory(),
            shared.texts());
    search = Optional.of(view);
    return view;
  }

  private CodesView codes(Shell.Shared shared) {
    CodesView view =
        CodesScreen.open(
            shared.workspace(),
            shared.desk(),
            shared.background(),
            Platform::runLater,
            palette(shared),
            shared.memory(),
            shared.texts(),
            (item, asking) -> {
              shared.commands().perform(Command.SCREEN, SEARCH);
              search.ifPresent(asked -> asked.askItem(item, asking));
            });
    codes = Optional.of(view);
    return view;
  }
}
