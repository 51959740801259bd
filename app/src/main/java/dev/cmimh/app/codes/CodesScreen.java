package dev.cmimh.app.codes;

import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Delay;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.figure.FigurePalette;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import javafx.beans.value.ObservableValue;

/** Puts the Codes screen together. */
public final class CodesScreen {

  private CodesScreen() {}

  /**
   * The screen with threads of its own, so that drawing waits for nobody.
   *
   * @param background for what is not urgent
   * @param userInterface where results are shown
   * @param palette colours of the theme in use
   * @param search asks Search with an item's picture or words
   */
  public static CodesView open(
      Workspace workspace,
      TrainingDesk desk,
      Background background,
      Executor userInterface,
      ObservableValue<FigurePalette> palette,
      Memory memory,
      Texts texts,
      BiConsumer<Integer, Modality> search) {
    Background reading = Background.onThreads("cmimh-codes", 1, userInterface);
    Background drawing = Background.onThreads("cmimh-code-figures", 1, userInterface);
    ModelShelf shelf = new ModelShelf(workspace, desk, background, Delay.byClock(reading));
    CodesViewModel model = new CodesViewModel(workspace, shelf, reading, memory, texts);
    BitCardViewModel bit = new BitCardViewModel(model, reading);
    Background laying = Background.onThreads("cmimh-code-plane", 1, userInterface);
    Background points = Background.onThreads("cmimh-code-points", 1, userInterface);
    Background pictures = Background.onThreads("cmimh-code-pictures", 1, userInterface);
    return new CodesView(
        new CodesView.Models(
            shelf,
            model,
            bit,
            new FlipViewModel(model, reading, memory, RandomGenerator.getDefault()),
            new PlaneViewModel(model, laying, reading, memory, texts)),
        pictures,
        drawing,
        points,
        palette,
        memory,
        texts,
        search);
  }
}
