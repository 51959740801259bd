package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.ShelfFailure;
import dev.cmimh.app.desk.ShelfFailure.Part;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.StorageException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class ShelfNoteTest {

  private final ObjectProperty<ShelfFailure> failure = new SimpleObjectProperty<>();
  private final ObservableValue<String> note = new ShelfNote(Texts.shipped()).of(failure);

  @Test
  void nothingIsSaidWhereAllModelsCanBeAsked() {
    assertThat(note.getValue()).isEmpty();
  }

  @Test
  void runsThatCannotBeListedSayWhyAndWhatToDo() {
    failure.set(
        new ShelfFailure(
            Part.LISTING, new StorageException("explorer.db cannot be read: it is locked")));

    assertThat(note.getValue())
        .isEqualTo(
            "The stored runs could not be listed, so some may be missing here. explorer.db cannot"
                + " be read: it is locked. Come back to this screen to try again.");
  }

  @Test
  void aModelInTrainingThatCannotBeAskedSaysWhatAnswersMeanwhile() {
    failure.set(new ShelfFailure(Part.TRAINING, new OutOfMemoryError("heap")));

    assertThat(note.getValue())
        .startsWith("The model in training could not be asked; the model before it answers. ")
        .endsWith(" It is tried again after the next epoch.")
        .doesNotContain("OutOfMemoryError");
  }

  @Test
  void theNoteEndsWithTheFailure() {
    failure.set(new ShelfFailure(Part.LISTING, new StorageException("It is locked")));

    failure.set(null);

    assertThat(note.getValue()).isEmpty();
  }
}
