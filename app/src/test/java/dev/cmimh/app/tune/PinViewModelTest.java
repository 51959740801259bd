package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.DefaultRecipe;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinViewModelTest {

  private final List<String> notices = new ArrayList<>();
  private final SimpleObjectProperty<RunStore> opened = new SimpleObjectProperty<>();
  private final ToldFigures figures = new ToldFigures();

  @TempDir private Path folder;
  private RunStore store;
  private Memory memory;
  private Run run;
  private PinViewModel pin;

  @BeforeEach
  void open() {
    ExplorerHome home = new ExplorerHome(folder);
    store = RunStore.open(home);
    run = store.create(Reports.description("A run", DefaultRecipe.hyperParameters()));
    memory = new Memory(new MemoryFile(home, _ -> {}), Runnable::run, Map.of());
    store.append(run.id(), Reports.epoch(2));
    pin = pin();
    opened.set(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void offersTheStoredRunsAndPutsTheChosenOneBehind() {
    pin.look();
    assertThat(pin.choice()).extracting(it -> it.run().id()).containsExactly(run.id());
    assertThat(pin.choice().getFirst().name()).endsWith("32 bits \u00b7 mean mAP@50 62.5 %");

    pin.pin(pin.choice().getFirst());

    assertThat(pin.pinned().get()).isPresent();
    assertThat(pin.behind().orElseThrow().run().run().id()).isEqualTo(run.id());
    assertThat(figures.told()).singleElement().asString().startsWith("pin " + run.id() + " as ");
  }

  @Test
  void thePinnedRunComesBackAtTheNextStart() {
    pin.look();
    pin.pin(pin.choice().getFirst());

    PinViewModel next = pin();

    assertThat(next.pinned().get().orElseThrow().run().id()).isEqualTo(run.id());
    next.unpin();
    assertThat(pin().pinned().get()).isEmpty();
  }

  @Test
  void aPinnedRunThatWasDeletedIsForgottenAtTheNextStart() {
    memory.put("tune.pinned", "20200101-0000-dead");

    assertThat(pin().pinned().get()).isEmpty();
    assertThat(memory.get("tune.pinned")).isEmpty();
    assertThat(notices).isEmpty();
  }

  @Test
  void aRunThatIsDeletedUnderTheMenuIsToldInASentence() {
    Run gone =
        Reports.run("20200101-0000-dead", RunState.FINISHED, DefaultRecipe.hyperParameters());

    pin.pin(new PinViewModel.PinnableRun(gone, "gone"));

    assertThat(pin.pinned().get()).isEmpty();
    assertThat(notices).singleElement().asString().contains("20200101-0000-dead");
  }

  private PinViewModel pin() {
    Texts texts = Texts.shipped();
    return new PinViewModel(
        opened,
        figures,
        new Background(Runnable::run, Runnable::run),
        texts,
        new RunNames(texts, ZoneOffset.UTC),
        memory,
        notices::add);
  }
}
