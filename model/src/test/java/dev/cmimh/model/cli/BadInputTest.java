package dev.cmimh.model.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.format.MatlabFile;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

  @TempDir private static Path folder;
  private static Path home;
  private static Path data;
  private static String run;

  @BeforeAll
  static void trainOnce() throws IOException {
    home = folder.resolve("home");
    data = folder.resolve("pairs");
    ColouredPairs.write(data);
    run = train(home).run();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | --frobnicate | train --frobnicate",
        "2 | --bits | train --bits many",
        "2 | --bits | train --bits",
        "2 | --kl-weight | train --kl-weight nan",
        "2 | --optimizer | train --optimizer rmsprop",
        "2 | There is no device called 'toaster' | train --device toaster",
        "2 | --retry-failed | sweep --retry-failed",
        "2 | --bits, --grid do nothing beside --resume | sweep --resume latest --grid 1 --bits 8",
        "2 | --epochs does nothing beside --resume | train --resume latest --epochs 3",
        "2 | --method, --set do nothing | train --resume latest --method acq --set ridge=1",
        "2 | --epochs, --kl-weight, --optimizer do nothing for CVH | train --method cvh --epochs 3"
            + " --kl-weight 1 --optimizer sgd",
        "2 | --device does nothing for CVH | train --method cvh --device cpu",
        "2 | --split | evaluate --split kitchen",
        "2 | --results | search --text red --results sounds",
        "2 | --text | search",
        "2 | --image | search --text red --image p1.png",
        "2 | fly | fly",
        "2 | juggling | bench juggling",
        "1 | at least 0, but are -1 | bench runs --reports -1",
        "1 | 1 to 128 bits, but is 0 | train --bits 0",
        "1 | 1 to 128 bits, but is 500 | train --bits 500",
        "1 | at least 1 epoch | train --epochs 0",
        "1 | at least 2 pairs | train --batch 1",
        "1 | (KL) weight must be a number of at least 0, but is -1.0 | train --kl-weight -1",
        "1 | (KL) weight must be a number of at least 0, but is NaN | train --kl-weight NaN",
        "1 | learning rate must be a number above 0 | train --learning-rate 0",
        "1 | \"/does/not/exist\" | train --data /does/not/exist",
        "1 | There is no run \"20200101-0000-0000\" | evaluate --run 20200101-0000-0000",
        "1 | There is no run \"nosuch\" | search --text red --run nosuch",
        "1 | There is no run \"nosuch\" | train --resume nosuch",
        "1 | no labels called flavour; it has [labels] | evaluate --labels flavour",
        "1 | --top must be at least 1 | search --text red --top 0",
        "1 | zeppelin | search --text zeppelin",
        "1 | has no word | search --text !!",
        "1 | check the name | search --image /does/not/exist.png",
      })
  void wrongOptionsAreToldInASentence(int exitCode, String told, String commandLine)
      throws IOException {
    assertTold(CommandRun.of(home, commandLine.split(" ")), exitCode, told);
  }

  @Test
  void aGraphicsProcessorThatIsNotThereIsTold() throws IOException {
    assertTold(
        CommandRun.training(home, data, "--device", "gpu:7"), ExitCode.FAILED, "Device gpu:7");
  }

  @Test
  void picturesThatAreNoneAreToldByName() throws IOException {
    Path text = Files.writeString(folder.resolve("letter.png"), "Dear reader, this is a text.");
    byte[] whole = Files.readAllBytes(data.resolve(ColouredPairs.file(0)));
    Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));
    Path huge = Files.write(folder.resolve("huge.png"), pngHeader(30_000, 30_000));

    assertTold(searchWith(text), ExitCode.FAILED, text + " is not a picture");
    assertTold(searchWith(cut), ExitCode.FAILED, cut + " is cut off or damaged");
    assertTold(searchWith(huge), ExitCode.FAILED, huge + " has 30000 x 30000 pixels");
    assertTold(searchWith(data), ExitCode.FAILED, data + " is a folder");
  }

  @Test
  void aPictureOfTheDataThatIsNoneIsToldByName(@TempDir Path broken) throws IOException {
    ColouredPairs.write(broken);
    Path picture = Files.writeString(broken.resolve(ColouredPairs.file(3)), "no picture");

    assertTold(
        CommandRun.training(home, broken),
        ExitCode.FAILED,
        picture.getFileName() + " is not a picture");
  }

  @Test
  void aSweepWhoseTrialsNoQueryCouldJudgeIsRefusedBeforeItTrains() throws IOException {
    Path file = MatlabFile.sound().write(folder.resolve("features.mat"));

    assertTold(
        CommandRun.of(home, "sweep", "--data", file.toString()),
        ExitCode.FAILED,
        "has no validation queries to judge the trials by. The command line asks those of the test:"
            + " cmimh sweep --split test");
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.sweeps().list()).isEmpty();
    }
  }

  @Test
  void aFolderOfRunsThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    CommandRun refused = CommandRun.training(file.resolve("home"), data);

    assertTold(refused, ExitCode.FAILED, "cannot be written");
    assertThat(refused.err()).contains(ExplorerHome.VARIABLE);
    assertThat(file).hasContent("in the way");
  }

  @Test
  void aMissingCheckpointIsTold(@TempDir Path own) throws IOException {
    String emptied = train(own).run();
    Files.delete(checkpoint(own, emptied));

    assertTold(CommandRun.of(own, "search", "--text", "red"), ExitCode.FAILED, "no run");
    assertTold(
        CommandRun.of(own, "evaluate", "--run", emptied),
        ExitCode.FAILED,
        "Run " + emptied + " has no model");
    assertTold(
        CommandRun.of(own, "train", "--resume", emptied), ExitCode.FAILED, CheckpointFile.NAME);
    assertThat(runs(own)).containsExactly(emptied);
  }

  @Test
  void aDamagedCheckpointIsToldAndKept(@TempDir Path own) throws IOException {
    String damaged = train(own).run();
    Path checkpoint = checkpoint(own, damaged);
    byte[] bytes = Files.readAllBytes(checkpoint);
    bytes[bytes.length / 2] ^= 1;
    Files.write(checkpoint, bytes);

    for (String command : List.of("evaluate", "search --text red", "train --resume latest")) {
      assertTold(
          CommandRun.of(own, command.split(" ")),
          ExitCode.FAILED,
          checkpoint + " is cut off or damaged");
    }
    assertThat(checkpoint).hasBinaryContent(bytes);
    assertThat(runs(own)).containsExactly(damaged);
  }

  @Test
  void aDamagedDataBaseIsSetAsideAndToldAndANewOneBegun(@TempDir Path own) throws IOException {
    String earlier = train(own).run();
    byte[] garbage = "this is no data base ".repeat(400).getBytes(UTF_8);
    Files.write(new ExplorerHome(own).database(), garbage);

    CommandRun next = train(own);

    assertThat(next.exitCode()).isZero();
    assertThat(next.err().lines())
        .filteredOn(line -> line.contains("was damaged"))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("explorer.damaged-", "a new one was begun"));
    try (Stream<Path> files = Files.list(own)) {
      assertThat(
              files.filter(file -> file.getFileName().toString().startsWith("explorer.damaged-")))
          .anySatisfy(file -> assertThat(file).hasBinaryContent(garbage));
    }
    assertThat(checkpoint(own, earlier)).exists();
    assertThat(runs(own)).containsExactly(next.run());
  }

  @Test
  void aChangedDataSetIsTold(@TempDir Path changing) throws IOException {
    Path own = changing.resolve("home");
    Path pairs = changing.resolve("pairs");
    ColouredPairs.write(pairs);
    CommandRun.training(own, pairs, "--bits", "16", "--batch", "8", "--epochs", "1");
    Files.copy(
        data.resolve(ColouredPairs.file(1)),
        pairs.resolve(ColouredPairs.file(0)),
        StandardCopyOption.REPLACE_EXISTING);

    assertTold(
        CommandRun.of(own, "search", "--text", "red"),
        ExitCode.FAILED,
        "another state of data set");
    assertTold(
        CommandRun.of(own, "train", "--resume", "latest"),
        ExitCode.FAILED,
        "another state of data set");
  }

  private static void assertTold(CommandRun refused, int exitCode, String told) throws IOException {
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(exitCode);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .startsWith("cmimh: ")
                    .contains(told)
                    .doesNotContain("Exception", "null", "\tat "));
    assertThat(runs(home)).containsExactly(run);
  }

  private static CommandRun searchWith(Path picture) {
    return CommandRun.of(home, "search", "--image", picture.toString());
  }

  private static CommandRun train(Path home) {
    return CommandRun.training(home, data, "--bits", "16", "--batch", "8", "--epochs", "1");
  }

  private static Path checkpoint(Path home, String run) {
    return new ExplorerHome(home).runFolder(run).resolve(CheckpointFile.NAME);
  }

  private static List<String> runs(Path home) {
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      return store.list().stream().map(Run::id).toList();
    }
  }

  /** A PNG that says its size in its header and ends there. */
  private static byte[] pngHeader(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(UTF_8)).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 checksum = new CRC32();
    checksum.update(header.array());
    return ByteBuffer.allocate(33)
        .putLong(0x89504E470D0A1A0AL)
        .putInt(13)
        .put(header.array())
        .putInt((int) checksum.getValue())
        .array();
  }
}
