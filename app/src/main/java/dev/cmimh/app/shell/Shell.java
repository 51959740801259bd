package dev.cmimh.app.shell;

import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.OtherWork;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.notice.NoticesView;
import dev.cmimh.app.study.StudyCard;
import dev.cmimh.app.study.StudyDesk;
import dev.cmimh.app.study.StudyViewModel;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.app.theme.ThemeChoice;
import dev.cmimh.app.theme.ThemeStyles;
import dev.cmimh.app.theme.ThemeWish;
import java.util.List;
import javafx.stage.Stage;

/** Puts the window around the screens together, and ties its parts to each other. */
public final class Shell {

  private static final String SCREEN = "shell.screen";
  private static final String THEME = "shell.theme";

  private final Workspace workspace;
  private final TrainingDesk desk;
  private final Background background;
  private final Texts texts;
  private final Memory memory;
  private final Notices notices;
  private final ThemeChoice theme;
  private final Commands commands;
  private final OtherWork otherWork;
  private final StudyViewModel studies;
  private final FailureText failureText;
  private final HeaderViewModel header;
  private final ScreenChoice screens;
  private final DeviceChoice devices;
  private final MethodSelection methods;
  private final DataChoice data;
  private final Overlay overlay = new Overlay();

  /**
   * What the shell shares with the screens.
   *
   * @param memory what was chosen before
   * @param commands where screens say what a command does
   */
  public record Shared(
      Workspace workspace,
      TrainingDesk desk,
      NextRun nextRun,
      OtherWork otherWork,
      StudyDesk studies,
      Background background,
      Texts texts,
      Memory memory,
      Notices notices,
      ThemeChoice theme,
      Commands commands) {}

  public Shell(Shared shared, DeviceChoice devices, List<Screen> screens) {
    this.workspace = shared.workspace();
    this.desk = shared.desk();
    this.background = shared.background();
    this.otherWork = shared.otherWork();
    this.studies = new StudyViewModel(shared.workspace(), shared.studies(), shared.texts());
    this.texts = shared.texts();
    this.memory = shared.memory();
    this.notices = shared.notices();
    this.theme = shared.theme();
    this.commands = shared.commands();
    this.devices = devices;
    this.failureText = new FailureText(texts);
    this.header = new HeaderViewModel(workspace, desk, shared.nextRun(), texts);
    this.methods = new MethodSelection(shared.nextRun(), desk.progress(), memory);
    this.data =
        new DataChoice(
            workspace,
            desk.progress().map(progress -> !progress.isActive()),
            memory,
            notices,
            texts);
    this.screens = new ScreenChoice(screens, memory.get(SCREEN).orElse(""));
  }

  /** Which screen is shown, for screens that lead to another. */
  public ScreenChoice screens() {
    return screens;
  }

  /**
   * Draws the window.
   *
   * @param closed has the program end, when nothing is left to be written
   */
  public void show(Stage stage, Runnable closed) {
    Shortcuts shortcuts = new Shortcuts(screens.screens().size());
    InterruptedRun interrupted =
        new InterruptedRun(workspace, desk, memory, notices, background, failureText, texts);
    WindowClosing closing =
        new WindowClosing(desk, interrupted, notices, background, texts, closed);
    ThemeStyles styles = new ThemeStyles(theme);
    recallTheme();
    styles.follow();
    bindCommands(shortcuts);
    NoticeFeed feed = new NoticeFeed(notices, failureText, memory, texts);
    feed.listenTo(workspace, desk);
    interrupted.watch();
    feed.hint();
    ExplorerWindow window = new ExplorerWindow(stage, memory);
    window.whenClosing(closing::request);
    overlay.setAccessibleText(texts.get("overlay.name"));
    ShellView view = view(shortcuts);
    new ControlCommands(view).bind(commands);
    window.show(view, styles, new ShortcutFilter(shortcuts, commands), texts);
    screens.current().addListener((_, _, screen) -> memory.put(SCREEN, screen.name()));
    workspace.engine().subscribe(engine -> lookForDevices(engine != null));
  }

  /** Opens what was open at the end of the last start; what is there at once is drawn before. */
  public void openRemembered() {
    data.openRemembered(devices.remembered());
  }

  private ShellView view(Shortcuts shortcuts) {
    DeviceMenu deviceMenu =
        new DeviceMenu(devices, header.state().map(HeaderState::canChooseDevice), texts);
    HeaderView headerView =
        new HeaderView(
            header,
            new DataMenu(data, texts),
            new OpeningRow(data, texts),
            new MethodMenu(methods, texts),
            deviceMenu,
            new ProgramMenu(theme, texts, shortcuts, commands),
            texts,
            shortcuts);
    new FolderDrop(data::openDropped).listenTo(headerView);
    return new ShellView(
        headerView,
        new NoticesView(notices, texts),
        new NavigationRail(screens, texts),
        new ScreenPane(screens),
        new StatusBar(
            new StatusViewModel(
                workspace, desk.progress(), otherWork.sentence(), failureText, texts),
            background,
            texts),
        overlay);
  }

  private void bindCommands(Shortcuts shortcuts) {
    commands.on(
        Command.TRAIN,
        () -> header.train().ifPresent(why -> notices.post(Notice.Kind.INFORMATION, why)));
    commands.on(Command.PAUSE, header::pauseOrGoOn);
    commands.on(Command.STEP, header::step);
    commands.on(Command.STOP, header::stop);
    commands.on(
        Command.STUDY, () -> overlay.toggle(() -> new StudyCard(studies, texts, overlay::hide)));
    commands.on(Command.THEME, theme::toggle);
    commands.onNumber(Command.SCREEN, screens::show);
    commands.on(
        Command.HELP,
        () -> overlay.toggle(() -> new HelpCard(shortcuts, screens, texts, overlay::hide)));
    commands.on(
        Command.ABOUT,
        () ->
            overlay.toggle(
                () -> new AboutCard(workspace.engine(), background, texts, overlay::hide)));
  }

  private void recallTheme() {
    memory.get(THEME).map(ThemeWish::ofKey).ifPresent(theme.wish()::set);
    theme.wish().addListener((_, _, wish) -> memory.put(THEME, wish.key()));
  }

  private void lookForDevices(boolean engineIsThere) {
    if (engineIsThere) {
      devices.look();
    }
  }
}
