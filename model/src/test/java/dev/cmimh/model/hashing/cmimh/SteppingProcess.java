package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDManager;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that trains for a given number of steps and says at some of them how many arrays of the
 * engine live and how many pages of memory it holds: a process of its own, whose heap has all its
 * memory from the start, so that what grows is native.
 */
final class SteppingProcess {

  private static final int PAIRS = 256;
  private static final int BATCH = 64;

  private SteppingProcess() {}

  public static void main(String[] arguments) throws IOException {
    CmimhSettings settings =
        new CmimhSettings(
            16,
            1,
            new NetworkShape(64, 64, 64, 64, true, 5, 0.2, 0.1),
            SmallRun.adam(),
            new CriticInput(0, 0));
    try (NDManager manager = SmallRun.runtime().newManager();
        CmimhTrainer trainer = SmallRun.trainer(settings, SmallRun.pairs(PAIRS));
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out))) {
      long steps = Long.parseLong(arguments[0]);
      for (long step = 1; step <= steps; step++) {
        trainer.step(SmallRun.rows(step, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
        if (step % (steps / 4) == 0) {
          int arrays = manager.getParentManager().getManagedArrays().size();
          output.println(arrays + " " + residentPages());
        }
      }
    }
  }

  /** Second number of the file that Linux keeps; 0 on other systems. */
  private static long residentPages() throws IOException {
    Path memory = Path.of("/proc/self/statm");
    return Files.exists(memory) ? Long.parseLong(Files.readString(memory).split(" ")[1]) : 0;
  }
}
