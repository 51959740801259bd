package dev.cmimh.app.codes;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.model.codes.BitMeaning;
import dev.cmimh.model.codes.BitProfile;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the bit that is looked at may stand for. */
public final class BitCardViewModel {

  private static final int PICTURES = 12;
  private static final int TAGS = 7;

  private final CodesViewModel codes;
  private final Newest looking;
  private final ReadOnlyObjectWrapper<Optional<Card>> card =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public BitCardViewModel(CodesViewModel codes, Background background) {
    this.codes = codes;
    this.looking = new Newest(background);
    codes.shown().subscribe(_ -> look());
    codes.bit().addListener((_, _, _) -> look());
  }

  /**
   * A bit.
   *
   * @param dataset whose items are typical
   * @param profile how it is used
   * @param meaning what is typical of it
   */
  public record Card(PairedDataset dataset, BitProfile profile, BitMeaning meaning) {}

  /** The card on show; empty before codes are there. */
  public ReadOnlyObjectProperty<Optional<Card>> card() {
    return card.getReadOnlyProperty();
  }

  private void look() {
    Optional<ShownCodes> shown = codes.shown().get();
    if (shown.isEmpty()) {
      looking.cancel();
      card.set(Optional.empty());
      return;
    }
    ShownCodes now = shown.get();
    int bit = codes.bit().get();
    looking.run(_ -> card(now, bit), found -> card.set(Optional.of(found)), this::fail);
  }

  private static Card card(ShownCodes shown, int bit) {
    PairedDataset dataset = shown.model().search().dataset();
    List<PairedItem> items = dataset.items();
    return new Card(
        dataset,
        shown.report().bits().get(bit),
        BitMeaning.of(shown.pairs(), items, bit, PICTURES, TAGS));
  }

  private void fail(Throwable failure) {
    throw new IllegalStateException("What a bit stands for could not be found", failure);
  }
}
