package dev.cmimh.model.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.ExampleRuns;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.HyperParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class RunsCommandTest {

  @TempDir private Path folder;
  private Path home;
  private String first;
  private String second;
  private String longer;
  private String fitted;

  @BeforeEach
  void fillStore() {
    home = folder.resolve("home");
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      first = trained(store, "short <codes>", settings -> settings.seed = 1);
      second = trained(store, "short <codes>", settings -> settings.seed = 2);
      longer = trained(store, "long codes", settings -> settings.bits = 64);
      store.record(
          longer,
          new LiveChange(3, ExampleRuns.KNOBS.with(knobs -> knobs.modalityGapWeight = 0.3)));
      fitted = fitted(store);
    }
  }

  @Test
  void aRunTellsEverythingThatIsStoredOfIt() {
    CommandRun shown = CommandRun.of(home, "runs", "show", longer);

    assertThat(shown.exitCode()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains(longer, "long codes", "sha256:0123", "PyTorch 2.7.1", "CPU, 2 threads")
        .containsPattern("bits +64")
        .containsPattern("from step 3 +modality-gap \\(KL\\) weight \\(for 32 bits\\) 0.8 → 0.3")
        .contains("After epoch 2 (step 4, 4 step reports)", "2 of 32 bits never change.")
        .contains("test queries, labels concepts", "Txt->Img", "61.0 % (11.3 %)");
  }

  @Test
  void scriptsHearOfEveryStepEpochChangeAndFigure() throws IOException {
    CommandRun shown = CommandRun.of(home, "runs", "show", longer, "--json");

    Map<String, Long> events =
        shown.json().stream()
            .collect(
                Collectors.groupingBy(line -> line.get("event").asText(), Collectors.counting()));
    assertThat(events)
        .isEqualTo(Map.of("run", 1L, "change", 1L, "epoch", 2L, "step", 4L, "figure", 4L));
    JsonNode step = shown.jsonWith("report").getFirst().get("report");
    assertThat(step.get("terms").get("total").asDouble()).isEqualTo(50.001);
    assertThat(shown.jsonWith("bitMeans").getFirst().get("bitMeans")).hasSize(3);
  }

  @Test
  void aRunOfAnotherMethodTellsItsOwnSettings() {
    CommandRun shown = CommandRun.of(home, "runs", "show", fitted);

    assertThat(shown.out())
        .containsPattern("method-settings +ridge=3 rounds=50")
        .doesNotContain("kl-weight", "learning-rate");
  }

  @Test
  void aRunThatIsNotThereIsAnsweredWithTheNearest() {
    CommandRun shown = CommandRun.of(home, "runs", "show", "nosuch");

    assertThat(shown.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(shown.err()).contains("There is no run \"nosuch\"");
  }

  @Test
  void runsSideBySideBecomeOnePageThatNeedsNothingButItself() throws Exception {
    Path page = folder.resolve("runs.html");

    CommandRun exported =
        CommandRun.of(
            home, "runs", "export", "--html", page.toString(), first, second, longer, fitted);

    assertThat(exported.exitCode()).as(exported.err()).isZero();
    String html = Files.readString(page);
    assertThat(html)
        .contains("4 runs side by side", "short &lt;codes&gt;")
        .contains("<th scope=\"row\">bits</th><td>32</td><td>32</td><td>64</td><td>32</td>")
        .contains(
            "<th scope=\"row\">method</th><td>cmimh</td><td>cmimh</td><td>cmimh</td><td>acq</td>")
        .contains("Mean of 2 seeds: short", "65.2 ± 0.0")
        .doesNotContain("<script", "<link", "@import", "<codes>")
        .doesNotContain("<th scope=\"row\">epochs</th>");
    assertThat(html.replace("url(#", "")).doesNotContain("url(");
    Document parsed = parse(html);
    assertThat(parsed.getElementsByTagName("figure").getLength()).isEqualTo(4);
    for (String run : List.of(first, second, longer, fitted)) {
      assertThat(html).contains("<td>" + run + "</td>");
    }
  }

  @Test
  void theRunsOfAPageCanBeChosenByWords() throws IOException {
    Path page = folder.resolve("runs.html");

    CommandRun exported =
        CommandRun.of(home, "runs", "export", "--html", page.toString(), "bits=32", "method:cmimh");

    assertThat(exported.exitCode()).as(exported.err()).isZero();
    assertThat(Files.readString(page)).contains("2 runs side by side", first, second);
  }

  @Test
  void oneRunIsNotCompared() {
    Path page = folder.resolve("runs.html");

    CommandRun exported =
        CommandRun.of(home, "runs", "export", "--html", page.toString(), "bits=64");

    assertThat(exported.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(exported.err()).contains("A report compares 2 to 8 runs, not 1");
    assertThat(page).doesNotExist();
  }

  @Test
  void runsAreWrittenAsATableByTheirIdentifiers() throws IOException {
    Path file = folder.resolve("runs.csv");

    CommandRun exported = CommandRun.of(home, "runs", "export", file.toString(), longer, first);

    assertThat(exported.exitCode()).as(exported.err()).isZero();
    assertThat(Files.readAllLines(file)).hasSize(3).element(1).asString().startsWith(longer);
  }

  @Test
  void aFileToWriteIsAskedFor() {
    CommandRun exported = CommandRun.of(home, "runs", "export");

    assertThat(exported.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(exported.err()).contains("FILE.csv", "--html FILE");
  }

  private static String trained(
      RunStore store, String name, Consumer<HyperParameters.Draft> settings) {
    RunDescription example = ExampleRuns.description(name);
    String run =
        store
            .create(
                described(example, RunDescription.CMIMH, example.hyperParameters().with(settings)))
            .id();
    for (int step = 1; step <= 4; step++) {
      store.append(run, ExampleRuns.step(step, (step + 1) / 2));
    }
    store.append(run, ExampleRuns.epoch(1, 2));
    store.append(run, ExampleRuns.epoch(2, 4));
    store.save(run, figures(0.6));
    store.finish(run, RunState.FINISHED, Duration.ofSeconds(40));
    return run;
  }

  private static String fitted(RunStore store) {
    RunDescription example = ExampleRuns.description("acq");
    String run =
        store
            .create(
                described(example, "acq", example.hyperParameters())
                    .withMethodSettings(Map.of("ridge", 3.0, "rounds", 50.0)))
            .id();
    store.save(run, figures(0.5));
    store.finish(run, RunState.FINISHED, Duration.ofSeconds(2));
    return run;
  }

  private static RunDescription described(
      RunDescription example, String method, HyperParameters settings) {
    return new RunDescription(
        example.name(),
        method,
        example.dataSet(),
        example.dataSetHash(),
        example.splitSeed(),
        settings,
        example.codeVersion(),
        example.engine(),
        example.device(),
        example.platform());
  }

  private static List<MeasuredFigure> figures(double value) {
    return Stream.of(Task.values())
        .map(
            task ->
                new MeasuredFigure(
                    "test",
                    "concepts",
                    new RetrievalFigure(
                        task, new Cutoff(50), Divisor.HITS, Ties.EXPECTED, value + 0.01, 0.113)))
        .toList();
  }

  /** HTML allows what XML does not; the rest must nest and close. */
  private static Document parse(String html) throws Exception {
    String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<(meta|img)([^>]*)>", "<$1$2/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
