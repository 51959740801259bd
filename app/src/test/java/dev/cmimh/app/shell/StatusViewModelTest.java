package dev.cmimh.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.shell.StatusState.HealthMark;
import dev.cmimh.app.shell.StatusState.Tone;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.HealthFinding.Kind;
import dev.cmimh.model.training.TrainingState;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusViewModelTest {

  private final ObjectProperty<RunProgress> progress =
      new SimpleObjectProperty<>(TrainingProgress.none());

  private final StringProperty otherWork = new SimpleStringProperty("");

  @TempDir private Path folder;
  private Workspace workspace;
  private StatusViewModel status;

  @BeforeEach
  void makeStatus() {
    workspace =
        new Workspace(
            new ExplorerHome(folder.resolve("home")), new Background(Runnable::run, Runnable::run));
    Texts texts = Texts.shipped();
    status = new StatusViewModel(workspace, progress, otherWork, new FailureText(texts), texts);
  }

  @Test
  void aRunThatIsWellSaysSo() {
    progress.set(Progresses.withHealth());

    assertThat(now().text()).isEqualTo("Training: epoch 12, all well");
    assertThat(now().tone()).isEqualTo(Tone.BUSY);
    assertThat(now().throughput()).matches("[\\d,]+ pairs/s");
    assertThat(now().health()).isEmpty();
  }

  @Test
  void whatGoesOnBesideTheRunIsToldToo() {
    otherWork.set("Trade-off: 3 of 18 trials are done");
    assertThat(now().text()).isEqualTo("Trade-off: 3 of 18 trials are done");
    assertThat(now().tone()).isEqualTo(Tone.BUSY);

    progress.set(Progresses.withHealth());
    assertThat(now().text())
        .isEqualTo("Training: epoch 12, all well. Trade-off: 3 of 18 trials are done");
  }

  @Test
  void aFitSaysWhichRoundItIsInAndWhatCameOfIt() {
    progress.set(Progresses.fit("acq", TrainingState.RUNNING, 0));
    assertThat(now().text()).startsWith("ACQ prepares:");

    progress.set(Progresses.fit("acq", TrainingState.RUNNING, 12));
    assertThat(now().text()).isEqualTo("ACQ learns: round 12 of at most 50");
    assertThat(now().tone()).isEqualTo(Tone.BUSY);

    progress.set(Progresses.measuring("acq"));
    assertThat(now().text()).isEqualTo("ACQ has learned; its codes are being measured");

    progress.set(Progresses.fit("acq", TrainingState.FINISHED, 23));
    assertThat(now().text()).isEqualTo("ACQ has learned in 23 rounds: Search answers with it");
    assertThat(now().tone()).isEqualTo(Tone.GOOD);

    progress.set(Progresses.fit("cvh", TrainingState.FINISHED, 1));
    assertThat(now().text()).isEqualTo("CVH has learned in one round: Search answers with it");

    progress.set(Progresses.fit("acq", TrainingState.STOPPED, 12));
    assertThat(now().text()).isEqualTo("ACQ was stopped; nothing of it is kept");
  }

  @Test
  void whatIsWrongIsNamedWorstFirstWithItsSentence() {
    progress.set(
        Progresses.withHealth(
            new HealthFinding(Kind.COLLAPSE, "The codes have collapsed."),
            new HealthFinding(Kind.SATURATION, "Hardly any gradient is left."),
            new HealthFinding(Kind.DEAD_BITS, "3 of 32 bits never change.")));

    assertThat(now().text()).isEqualTo("Training: epoch 12");
    assertThat(now().health())
        .containsExactly(
            new HealthMark(Kind.COLLAPSE, "Codes have collapsed", "The codes have collapsed."),
            new HealthMark(Kind.SATURATION, "93 % saturated", "Hardly any gradient is left."),
            new HealthMark(
                Kind.DEAD_BITS, "3 of 32 bits never change", "3 of 32 bits never change."));
  }

  @Test
  void aRunThatDivergedSaysWhyInFull() {
    progress.set(Progresses.failed("Training diverged at step 3: the loss is not a number."));

    assertThat(now().tone()).isEqualTo(Tone.BAD);
    assertThat(now().text()).isEqualTo("Training diverged at step 3: the loss is not a number.");
  }

  @Test
  void aStoppedRunSaysThatItsCheckpointIsKept() {
    progress.set(Progresses.at(TrainingState.STOPPED, 7, 0));

    assertThat(now().text()).isEqualTo("Stopped; the checkpoint is kept");
  }

  @Test
  void aPartThatCannotBeOpenedIsToldBeforeAllElse() throws Exception {
    Files.writeString(folder.resolve("home"), "a file where a folder should be");

    workspace.open("emoji", new ComputeDevice.Cpu());

    assertThat(now().tone()).isEqualTo(Tone.BAD);
    assertThat(now().text()).contains("cannot be written").contains("CMIMH_HOME");
  }

  @Test
  void theDeviceIsToldWithItsThreads() {
    assertThat(DeviceNames.told("cpu, 2 threads")).isEqualTo("CPU, 2 threads");
    assertThat(DeviceNames.told("gpu(0)")).isEqualTo("GPU(0)");
  }

  private StatusState now() {
    return status.state().getValue();
  }
}
