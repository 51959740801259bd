package dev.cmimh.app.codes;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.workbench.OpenData;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Decides whose codes are shown, and which of their bits is looked at. */
public final class CodesViewModel {

  private static final String BIT = "codes.bit";
  private static final String PART = "codes.part";

  private final Workspace workspace;
  private final ModelShelf shelf;
  private final CodeReader reader;
  private final Newest reading;
  private final FailureText failureText;
  private final Texts texts;
  private final ObjectProperty<ModelChoice> model =
      new SimpleObjectProperty<>(new ModelChoice.Latest());
  private final ReadOnlyObjectWrapper<Optional<ShownCodes>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper();
  private final ObjectProperty<OptionalInt> epoch = new SimpleObjectProperty<>(OptionalInt.empty());
  private final StringProperty notice = new SimpleStringProperty("");
  private final IntegerProperty bit = new SimpleIntegerProperty();
  private final ObjectProperty<CodesPart> part = new SimpleObjectProperty<>(CodesPart.BITS);
  private boolean onShow;

  public CodesViewModel(
      Workspace workspace, ModelShelf shelf, Background background, Memory memory, Texts texts) {
    this.workspace = workspace;
    this.shelf = shelf;
    this.reader =
        new CodeReader(
            shelf,
            run -> Optional.ofNullable(workspace.store().get()).map(store -> store.folder(run)));
    this.reading = new Newest(background);
    this.failureText = new FailureText(texts);
    this.texts = texts;
    message.set(texts.get("codes.opening"));
    memory
        .number(BIT)
        .filter(number -> number >= 0)
        .ifPresent(number -> bit.set(number.intValue()));
    bit.addListener((_, _, number) -> memory.put(BIT, number.toString()));
    memory.get(PART).flatMap(CodesViewModel::known).ifPresent(part::set);
    part.addListener((_, _, chosen) -> memory.put(PART, chosen.name()));
    model.addListener((_, _, _) -> forgetEpoch());
    epoch.addListener((_, _, _) -> read());
    shelf.renewals().addListener((_, _, _) -> read());
    workspace.dataset().addListener((_, _, dataset) -> use(dataset));
  }

  /** Whose codes are shown. */
  public ObjectProperty<ModelChoice> model() {
    return model;
  }

  /** After which epoch of the run; empty for the model as it is. */
  public ObjectProperty<OptionalInt> epoch() {
    return epoch;
  }

  /** What is shown; empty before a model is there. */
  public ReadOnlyObjectProperty<Optional<ShownCodes>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** What keeps codes from being shown, in a sentence; empty where they are. */
  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** The last thing worth knowing, such as that a model is gone; empty where there is none. */
  public StringProperty notice() {
    return notice;
  }

  /** The bit that is looked at, from 0. */
  public IntegerProperty bit() {
    return bit;
  }

  /** What the middle of the screen shows. */
  public ObjectProperty<CodesPart> part() {
    return part;
  }

  /** Goes to another bit, round the corner from the last to the first. */
  public void moveBit(int by) {
    shown.get().ifPresent(codes -> bit.set(Math.floorMod(bit.get() + by, codes.pairs().bits())));
  }

  /** Whether the screen is on show: only then codes follow the training. */
  public void show(boolean looks) {
    onShow = looks;
    shelf.watch(looks);
    read();
  }

  /** A name that another version of the program wrote may be unknown. */
  private static Optional<CodesPart> known(String name) {
    return Arrays.stream(CodesPart.values()).filter(it -> it.name().equals(name)).findFirst();
  }

  private void use(PairedDataset dataset) {
    reading.cancel();
    shown.set(Optional.empty());
    message.set(texts.get("codes.opening"));
    if (dataset != null) {
      read();
    }
  }

  private void forgetEpoch() {
    if (epoch.get().isEmpty()) {
      read();
    } else {
      epoch.set(OptionalInt.empty());
    }
  }

  private void read() {
    if (!onShow || workspace.dataset().get() == null) {
      return;
    }
    ModelChoice choice = model.get();
    Optional<Features> features =
        Optional.ofNullable(workspace.data().get()).map(OpenData::features);
    OptionalInt wanted = epoch.get();
    reading.run(_ -> reader.read(choice, features, wanted), this::take, this::fail);
  }

  private void take(Optional<ShownCodes> read) {
    read.ifPresent(
        codes -> {
          if (bit.get() >= codes.pairs().bits()) {
            bit.set(0);
          }
        });
    message.set(read.isPresent() ? "" : texts.get("codes.no-model"));
    shown.set(read);
  }

  /** Another model takes the place of one that is gone. */
  private void fail(Throwable failure) {
    String sentence = failureText.sentence(failure);
    if (model.get() instanceof ModelChoice.Latest) {
      shown.set(Optional.empty());
      message.set(sentence);
    } else {
      notice.set(sentence + " " + texts.get("codes.model.another"));
      shelf.refresh();
      model.set(new ModelChoice.Latest());
    }
  }
}
