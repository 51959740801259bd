package dev.cmimh.app.tune;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.FigureExport;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.RunFigure;
import dev.cmimh.model.figure.RunFigures;
import dev.cmimh.model.figure.Smoothing;
import dev.cmimh.model.run.RunRecord;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Writes all figures of a run into a folder, each as drawing, picture and table. */
final class FigureFiles {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  private final Background background;
  private final Texts texts;
  private final Consumer<String> notices;

  /**
   * How the figures are to look.
   *
   * @param behind an earlier run behind them; empty where there is none
   * @param ownPairChance the own-pair rank of random codes, 0 to 1; empty where it is not known
   */
  record Look(Smoothing smoothing, Optional<Behind> behind, OptionalDouble ownPairChance) {}

  /**
   * An earlier run.
   *
   * @param name what the legend calls it
   */
  record Behind(RunRecord run, String name) {}

  /**
   * @param notices hears where the files are or what went wrong, in a sentence
   */
  FigureFiles(Background background, Texts texts, Consumer<String> notices) {
    this.background = background;
    this.texts = texts;
    this.notices = notices;
  }

  /** Begins to write the figures as they are on show, but in light colours, which paper wants. */
  void write(Callable<RunRecord> run, Look look, Path folder) {
    background.run(
        _ -> writeAll(run.call(), look, folder),
        files -> notices.accept(texts.get("tune.exported", files, folder.toString())),
        cause -> notices.accept(Sentences.of(cause, texts)));
  }

  private static int writeAll(RunRecord run, Look look, Path folder) {
    int files = 0;
    RunFigures figures = RunFigures.of(run, FigurePalette.light());
    figures.smooth(look.smoothing());
    figures.ownPairChance(look.ownPairChance());
    look.behind()
        .ifPresent(it -> figures.pin(RunFigures.of(it.run(), FigurePalette.light()), it.name()));
    figures.refresh();
    for (RunFigure figure : figures.all()) {
      for (FigureExport.Format format : FigureExport.Format.values()) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        Path file = folder.resolve(run.run().id() + "-" + figure.name() + "." + ending);
        FigureExport.write(figure, format, WIDTH, HEIGHT, file);
        files++;
      }
    }
    return files;
  }
}
