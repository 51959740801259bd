package dev.cmimh.app.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.support.AtOnce;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.CodeAnswers;
import dev.cmimh.model.codes.TagShare;
import dev.cmimh.model.dataset.Modality;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Looks into the run that ships; all work is done at once, on the test's thread. */
class CodesViewModelTest {

  @RegisterExtension private static final OpenEmoji EMOJI = new OpenEmoji();

  private final Workspace workspace = EMOJI.workspace();
  @TempDir private Path folder;
  private final Background atOnce = AtOnce.background();
  private Memory memory;
  private CodesViewModel codes;

  @BeforeEach
  void begin() {
    memory = OpenEmoji.memory(folder);
    codes = codes();
  }

  @Test
  void nothingIsReadBeforeSomebodyLooks() {
    assertThat(codes.shown().get()).isEmpty();

    codes.show(true);

    assertThat(codes.shown().get()).isPresent();
    assertThat(codes.message().get()).isEmpty();
  }

  @Test
  void theRunThatShipsTellsItsBitsBeforeFeaturesAreThere() {
    codes.show(true);

    ShownCodes shown = codes.shown().get().orElseThrow();
    assertThat(shown.model().origin()).isEqualTo(new OpenedModel.Origin.Shipped());
    assertThat(shown.report().bits()).hasSize(32);
    assertThat(shown.report().histograms()).isEmpty();
    assertThat(shown.report().meanAgreement()).isGreaterThan(shown.report().chanceAgreement());
  }

  @Test
  void sentencesTellHowFarPicturesAndWordsAgree() {
    codes.show(true);
    CodeSentences sentences = new CodeSentences(Texts.shipped());

    assertThat(sentences.agreement(codes.shown().get().orElseThrow().report()))
        .startsWith("In 6515 pairs, the picture's code and the words' code agree on ")
        .contains("of 32 bits differ on average");
    assertThat(sentences.health(codes.shown().get().orElseThrow().report()))
        .contains("No bit is dead");
  }

  @Test
  void bitsAreWalkedRoundTheCornerAndComeBackAtTheNextStart() {
    codes.show(true);

    codes.moveBit(-1);
    codes.part().set(CodesPart.FLIP);

    assertThat(codes.bit().get()).isEqualTo(31);
    CodesViewModel next = codes();
    assertThat(next.bit().get()).isEqualTo(31);
    assertThat(next.part().get()).isEqualTo(CodesPart.FLIP);
  }

  @Test
  void theCardOfABitShowsWhatIsTypicalOfIt() {
    BitCardViewModel card = new BitCardViewModel(codes, atOnce);
    codes.show(true);

    BitCardViewModel.Card shown = card.card().get().orElseThrow();
    assertThat(shown.meaning().picturesSet()).hasSize(12);
    assertThat(shown.meaning().tagsSet())
        .isNotEmpty()
        .allMatch(tag -> tag.whenSet() > tag.whenNotSet());
    codes.bit().set(5);
    assertThat(card.card().get().orElseThrow().profile().bit()).isEqualTo(5);
    assertThat(card.card().get().orElseThrow().meaning().tagsSet())
        .extracting(TagShare::tag)
        .isNotEqualTo(shown.meaning().tagsSet().stream().map(TagShare::tag).toList());
  }

  @Test
  void flippedBitsFindOtherPicturesAndFlippedBackTheSame() {
    FlipViewModel flip = flip();
    codes.show(true);
    flip.take(100);
    FlippedCode before = flip.flipped().get().orElseThrow();

    flip.flip(3);
    flip.flip(9);

    FlippedCode after = flip.flipped().get().orElseThrow();
    assertThat(after.flips()).isEqualTo(2);
    assertThat(after.before()).isEqualTo(before.after());
    assertThat(after.after()).isNotEqualTo(after.before());
    assertThat(after.code().set()[3]).isNotEqualTo(before.code().set()[3]);
    assertThat(codes.bit().get()).isEqualTo(9);
    flip.reset();
    assertThat(flip.flipped().get().orElseThrow().after()).isEqualTo(before.before());
  }

  @Test
  void anItemIsTheNearestToItsOwnPicturesCode() {
    FlipViewModel flip = flip();
    codes.show(true);

    flip.take(1234);

    assertThat(flip.flipped().get().orElseThrow().before().getFirst())
        .extracting(CodeAnswers.Answer::distance)
        .isEqualTo(0);
    flip.asking().set(Modality.TEXT);
    assertThat(flip.flipped().get().orElseThrow().asking()).isEqualTo(Modality.TEXT);
  }

  private FlipViewModel flip() {
    return new FlipViewModel(codes, atOnce, memory, new Random(1));
  }

  private CodesViewModel codes() {
    return new CodesViewModel(workspace, AtOnce.shelf(workspace), atOnce, memory, Texts.shipped());
  }
}
