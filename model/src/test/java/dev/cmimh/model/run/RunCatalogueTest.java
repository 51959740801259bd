package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.matrix.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCatalogueTest {

  private static final Instant NOW = Instant.parse("2026-11-24T01:53:20.123Z");

  @TempDir private Path folder;
  private RunStore store;

  @BeforeEach
  void open() {
    store = open(NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSummarySaysHowGoodARunIsAfterItsLastEpoch() {
    String run = finished("first");
    store.append(run, ExampleRuns.epoch(1, 2));
    store.append(run, ExampleRuns.epoch(2, 4));
    store.record(run, new LiveChange(3, ExampleRuns.KNOBS));

    RunSummary summary = store.catalogue().list().getFirst();

    assertThat(summary.run()).isEqualTo(store.find(run));
    assertThat(summary.epochs()).isEqualTo(2);
    assertThat(summary.changes()).isEqualTo(1);
    assertThat(summary.validation()).isEqualTo(ExampleRuns.epoch(2, 4).meanAveragePrecision());
    assertThat(summary.ownPairReciprocalRank())
        .isEqualTo(ExampleRuns.epoch(2, 4).ownPairReciprocalRank());
    assertThat(summary.test()).isEmpty();
  }

  @Test
  void testFiguresAreThoseOfTheUsualProtocolAndTheFirstLabels() {
    String run = finished("first");
    store.save(
        run,
        List.of(
            figure("test", "concepts", 50, Divisor.HITS, Ties.EXPECTED, 0.6),
            figure("test", "subgroup", 50, Divisor.HITS, Ties.EXPECTED, 0.1),
            figure("test", "concepts", 1000, Divisor.HITS, Ties.EXPECTED, 0.2),
            figure("test", "concepts", 50, Divisor.RELEVANT_OR_CUTOFF, Ties.EXPECTED, 0.3),
            figure("test", "concepts", 50, Divisor.HITS, Ties.STABLE, 0.4),
            figure("validation", "concepts", 50, Divisor.HITS, Ties.EXPECTED, 0.5)));

    assertThat(store.catalogue().list().getFirst().test())
        .isEqualTo(Map.of(Task.TEXT_TO_IMAGE, 0.6));
  }

  @Test
  void aRunThatHasNotReportedYetIsListedAllTheSame() {
    String run = store.create(ExampleRuns.description("young")).id();

    RunSummary summary = store.catalogue().list().getFirst();

    assertThat(summary.id()).isEqualTo(run);
    assertThat(summary.epochs()).isZero();
    assertThat(summary.validation()).isEmpty();
    assertThat(summary.ownPairReciprocalRank()).isNaN();
  }

  @Test
  void nameNoteAndTagsAreKept() {
    String run = finished("first");

    store.catalogue().rename(run, " strong gap ");
    store.catalogue().note(run, "Collapsed at epoch 3.");
    store.catalogue().tag(run, RunTags.of("paper, gap  paper"));
    store.close();
    store = open(NOW);

    RunSummary summary = store.catalogue().list().getFirst();
    assertThat(summary.name()).isEqualTo("strong gap");
    assertThat(summary.note()).isEqualTo("Collapsed at epoch 3.");
    assertThat(summary.tags()).containsExactly("gap", "paper");
  }

  @Test
  void newTagsReplaceTheOldOnes() {
    String run = finished("first");
    store.catalogue().tag(run, List.of("one", "two"));
    store.catalogue().tag(run, List.of("two", "three"));

    assertThat(store.catalogue().list().getFirst().tags()).containsExactly("three", "two");
  }

  @Test
  void aRunKeepsANameThatCanBeRead() {
    String run = finished("first");

    assertThatThrownBy(() -> store.catalogue().rename(run, "  "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a name");
    assertThat(store.find(run).description().name()).isEqualTo("first");
  }

  @Test
  void aDeletedRunIsInNoListAndCanBeTakenBack() throws IOException {
    String run = finished("first");
    String other = finished("second");
    Files.writeString(store.folder(run).resolve("codes"), "0110");
    store.append(run, ExampleRuns.epoch(1, 2));

    store.catalogue().delete(List.of(run));

    assertThat(store.list()).extracting(Run::id).containsExactly(other);
    assertThat(store.catalogue().list()).extracting(RunSummary::id).containsExactly(other);
    assertThat(store.catalogue().deleted()).containsExactly(run);
    assertThatThrownBy(() -> store.find(run)).isInstanceOf(UnknownRunException.class);

    store.catalogue().restore(List.of(run));

    assertThat(store.catalogue().list()).extracting(RunSummary::id).contains(run, other);
    assertThat(store.catalogue().deleted()).isEmpty();
    assertThat(store.epochReports(run)).hasSize(1);
    assertThat(store.folder(run).resolve("codes")).hasContent("0110");
  }

  @Test
  void oneRunUnderWayKeepsAllFromBeingDeleted() {
    String done = finished("done");
    String running = store.create(ExampleRuns.description("running")).id();

    assertThatThrownBy(() -> store.catalogue().delete(List.of(done, running)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(running)
        .hasMessageContaining("stop it first");

    assertThat(store.catalogue().list()).hasSize(2);
  }

  @Test
  void aDeletedRunGoesWithItsFolderAfterThirtyDays() throws IOException {
    String run = finished("first");
    Files.writeString(store.folder(run).resolve("codes"), "0110");
    store.append(run, ExampleRuns.epoch(1, 2));
    store.catalogue().delete(List.of(run));
    store.close();

    store = open(NOW.plus(Duration.ofDays(29)));
    assertThat(store.catalogue().deleted()).containsExactly(run);
    store.close();

    store = open(NOW.plus(Duration.ofDays(30)));
    assertThat(store.catalogue().deleted()).isEmpty();
    assertThat(store.epochReports(run)).isEmpty();
    assertThat(store.folder(run)).doesNotExist();
    assertThatThrownBy(() -> store.catalogue().restore(List.of(run)))
        .isInstanceOf(UnknownRunException.class);
  }

  @Test
  void emptyingRemovesWhatWasDeletedAndNothingElse() {
    String run = finished("first");
    String kept = finished("second");
    store.catalogue().delete(List.of(run));

    assertThat(store.catalogue().empty(Duration.ZERO)).isEqualTo(1);

    assertThat(store.folder(run)).doesNotExist();
    assertThat(store.folder(kept)).isDirectory();
    assertThat(store.catalogue().list()).extracting(RunSummary::id).containsExactly(kept);
  }

  @Test
  void aFolderThatCannotBeRemovedKeepsItsRunDeletedAndTheStoreOpens() {
    String stuck = finished("stuck");
    String other = finished("other");
    store.catalogue().delete(List.of(stuck, other));
    store.close();
    Path held = store.folder(stuck);

    store =
        open(
            NOW.plus(Duration.ofDays(30)),
            path -> {
              if (path.equals(held)) {
                throw new IOException("Another program has it open.");
              }
              FolderTree.remove(path);
            });

    assertThat(store.catalogue().deleted()).containsExactly(stuck);
    assertThat(store.folder(other)).doesNotExist();
    store.close();
    store = open(NOW.plus(Duration.ofDays(31)));
    assertThat(store.catalogue().deleted()).isEmpty();
    assertThat(held).doesNotExist();
  }

  private RunStore open(Instant now) {
    return open(now, FolderTree::remove);
  }

  private RunStore open(Instant now, RunCatalogue.Removal removal) {
    ExplorerHome home = new ExplorerHome(folder);
    return new RunStore(
        home,
        Clock.fixed(now, ZoneOffset.UTC),
        new java.util.Random(1),
        new RunDatabase(home.database()),
        removal);
  }

  private String finished(String name) {
    String run = store.create(ExampleRuns.description(name)).id();
    store.finish(run, RunState.FINISHED, Duration.ofSeconds(5));
    return run;
  }

  private static MeasuredFigure figure(
      String part, String labels, int cutoff, Divisor divisor, Ties ties, double value) {
    return new MeasuredFigure(
        part,
        labels,
        new RetrievalFigure(Task.TEXT_TO_IMAGE, new Cutoff(cutoff), divisor, ties, value, 0.113));
  }
}
