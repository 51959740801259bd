package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.search.SearchMessage.Tone;
import dev.cmimh.app.support.AtOnce;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.task.Delay;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.feature.cache.CachedWordVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Words that the data set does not have, asked of the run that ships. */
class ReadWordsTest {

  @RegisterExtension private static final OpenEmoji EMOJI = new OpenEmoji();

  private final Workspace workspace = EMOJI.workspace();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Background later = new Background(waiting::add, Runnable::run);

  @TempDir private Path folder;

  @Test
  void aWordIsReadAsOneOfTheDataThatMeansTheSame() {
    SearchViewModel model = model(PuppyEncoder.meanings(AtOnce.background(), folder));

    model.words().set("dog");
    List<Integer> dogs = found(model);
    model.words().set("puppy");

    assertThat(found(model)).isEqualTo(dogs);
    assertThat(model.message().get())
        .isEqualTo(new SearchMessage(Tone.HELP, "\"puppy\" is read as dog."));
  }

  @Test
  void aWordThatMeansNothingIsStillNamed() {
    SearchViewModel model = model(PuppyEncoder.meanings(AtOnce.background(), folder));

    model.words().set("puppy xyzzyq");

    assertThat(model.message().get().tone()).isEqualTo(Tone.WARNING);
    assertThat(model.message().get().text())
        .startsWith("\"puppy\" is read as dog. Not known to the model: xyzzyq.");
  }

  @Test
  void untilTheEncoderIsReadyWordsAreTakenLiterallyAndThenAskedAgain() {
    SearchViewModel model = model(PuppyEncoder.meanings(later, folder));

    model.words().set("puppy");
    assertThat(model.message().get())
        .isEqualTo(
            new SearchMessage(
                Tone.BUSY, "The sentence encoder is getting ready to read these words..."));
    assertThat(model.results().get().leafed()).isPresent();
    waiting.remove().run();

    assertThat(found(model)).hasSize(50);
    assertThat(model.message().get().text()).isEqualTo("\"puppy\" is read as dog.");
  }

  @Test
  void aWordThatIsBeingTypedIsNeitherReadNorToldOf() {
    Queue<Runnable> silence = new ArrayDeque<>();
    Delay untilSilence =
        (time, work) -> {
          if (time.compareTo(Duration.ofMillis(100)) < 0) {
            work.run();
          } else {
            silence.add(work);
          }
          return new Cancellation();
        };
    SearchViewModel model = model(PuppyEncoder.meanings(later, folder), untilSilence);

    model.words().set("heart puppy");
    assertThat(found(model)).hasSize(50);
    assertThat(model.message().get()).isEqualTo(SearchMessage.NONE);
    assertThat(waiting).isEmpty();

    silence.remove().run();
    waiting.remove().run();
    assertThat(model.message().get().text()).isEqualTo("\"puppy\" is read as dog.");
  }

  @Test
  void theEncoderIsNotLoadedForWordsThatAreKnown() {
    SearchViewModel model = model(PuppyEncoder.meanings(later, folder));

    model.words().set("dog heart");

    assertThat(found(model)).hasSize(50);
    assertThat(waiting).isEmpty();
  }

  @Test
  void anEncoderThatDoesNotRunIsToldAndKnownWordsAreFound() {
    SearchViewModel model =
        model(
            new WordMeanings(
                later,
                new CachedWordVectors(folder),
                () -> {
                  throw new IOException("The sentence encoder does not run on this machine");
                }));
    model.words().set("dog puppy");
    waiting.remove().run();

    assertThat(model.message().get().text()).contains("does not run on this machine");
    assertThat(found(model)).hasSize(50);
    model.words().set("puppy");
    assertThat(model.message().get().text()).contains("try a more common word");
  }

  private SearchViewModel model(WordMeanings meanings) {
    return model(meanings, AtOnce.delay());
  }

  private SearchViewModel model(WordMeanings meanings, Delay delay) {
    return new SearchViewModel(
        workspace,
        AtOnce.shelf(workspace),
        AtOnce.background(),
        delay,
        meanings,
        OpenEmoji.memory(folder),
        Texts.shipped());
  }

  private static List<Integer> found(SearchViewModel model) {
    return model.results().get().answers().getFirst().lists().getFirst().results().stream()
        .map(Result::item)
        .toList();
  }
}
