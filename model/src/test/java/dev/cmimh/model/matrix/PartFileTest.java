package dev.cmimh.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

  @TempDir private Path folder;

  @Test
  void noTwoNamesAreTheSameAndAllLieBesideTheFile() {
    Path file = folder.resolve("matrix.npy");

    assertThat(PartFile.beside(file)).isNotEqualTo(PartFile.beside(file));
    assertThat(PartFile.beside(file).getParent()).isEqualTo(folder);
    assertThat(PartFile.beside(file).getFileName().toString())
        .startsWith(".matrix.npy.")
        .endsWith(".part");
  }

  @Test
  void whatAnEndedProcessLeftIsDeletedAndNothingElse() throws Exception {
    Path run = Files.createDirectory(folder.resolve("run"));
    Path own = Files.createFile(PartFile.beside(run.resolve("checkpoint")));
    Path other = Files.writeString(run.resolve("checkpoint"), "whole");
    Path foreign = Files.createFile(run.resolve("download.part"));
    Path abandoned = Files.createFile(abandoned(own));

    PartFile.deleteAbandoned(folder);

    assertThat(abandoned).doesNotExist();
    assertThat(own).as("this process may be writing it").exists();
    assertThat(other).hasContent("whole");
    assertThat(foreign).exists();
  }

  /** The name that a process would have given that has ended by now. */
  private static Path abandoned(Path own) throws Exception {
    Process ended =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(ended.waitFor()).isZero();
    String name = own.getFileName().toString();
    return own.resolveSibling(
        name.replace("." + ProcessHandle.current().pid() + "-", "." + ended.pid() + "-"));
  }
}
