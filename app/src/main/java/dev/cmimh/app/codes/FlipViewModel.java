package dev.cmimh.app.codes;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.model.codes.CodeAnswers;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.retrieval.BitStrip;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.TagDecoder;
import dev.cmimh.model.workbench.ModelSearch;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Whose code is flipped, in which bits, and what that finds. */
public final class FlipViewModel {

  private static final String ITEM = "codes.item";
  private static final int ANSWERS = 24;
  private static final int TAGS = 6;

  private final CodesViewModel codes;
  private final Newest finding;
  private final Memory memory;
  private final RandomGenerator random;
  private final ObjectProperty<Modality> asking = new SimpleObjectProperty<>(Modality.IMAGE);
  private final ReadOnlyObjectWrapper<Optional<FlippedCode>> flipped =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BitSet flips = new BitSet();
  private int item;

  /**
   * @param random draws an item where any will do
   */
  public FlipViewModel(
      CodesViewModel codes, Background background, Memory memory, RandomGenerator random) {
    this.codes = codes;
    this.finding = new Newest(background);
    this.memory = memory;
    this.random = random;
    memory.number(ITEM).filter(number -> number >= 0).ifPresent(number -> item = number.intValue());
    codes.shown().subscribe(_ -> find());
    asking.addListener((_, _, _) -> reset());
  }

  /** What is shown; empty before codes are there. */
  public ReadOnlyObjectProperty<Optional<FlippedCode>> flipped() {
    return flipped.getReadOnlyProperty();
  }

  /** Whether the item's picture's or its words' code is flipped. */
  public ObjectProperty<Modality> asking() {
    return asking;
  }

  /** Takes the code of an item, nothing flipped. */
  public void take(int chosen) {
    item = chosen;
    memory.put(ITEM, String.valueOf(chosen));
    reset();
  }

  /** Takes any item. */
  public void takeAny() {
    codes
        .shown()
        .get()
        .ifPresent(shown -> take(shown.pairs().items()[random.nextInt(shown.pairs().size())]));
  }

  /** Flips a bit, or flips it back. */
  public void flip(int bit) {
    flips.flip(bit);
    codes.bit().set(bit);
    find();
  }

  /** Flips all back. */
  public void reset() {
    flips.clear();
    find();
  }

  private void find() {
    Optional<ShownCodes> shown = codes.shown().get();
    if (shown.isEmpty()) {
      finding.cancel();
      flipped.set(Optional.empty());
      return;
    }
    ShownCodes now = shown.get();
    int asked = item;
    Modality modality = asking.get();
    BitSet turned = (BitSet) flips.clone();
    finding.run(
        _ -> find(now, asked, modality, turned),
        found -> flipped.set(Optional.of(found)),
        failure -> {
          throw new IllegalStateException("A flipped code could not be looked up", failure);
        });
  }

  private static FlippedCode find(ShownCodes shown, int asked, Modality modality, BitSet turned) {
    int pair = shown.pairs().positionOf(asked).orElse(0);
    HashCodes all = shown.pairs().codes().of(modality);
    boolean[] original = new boolean[all.bits()];
    boolean[] code = new boolean[all.bits()];
    boolean[] agrees = new boolean[all.bits()];
    for (int bit = 0; bit < code.length; bit++) {
      original[bit] = all.bit(pair, bit);
      agrees[bit] = !turned.get(bit);
      code[bit] = original[bit] == agrees[bit];
    }
    ModelSearch search = shown.model().search();
    List<TagDecoder.Tag> saysBefore = search.says(original, TAGS);
    return new FlippedCode(
        search.dataset(),
        shown.pairs().items()[pair],
        modality,
        new BitStrip(code, agrees),
        CodeAnswers.pictures(shown.pairs(), original, ANSWERS),
        CodeAnswers.pictures(shown.pairs(), code, ANSWERS),
        saysBefore,
        turned.isEmpty() ? saysBefore : search.says(code, TAGS));
  }
}
