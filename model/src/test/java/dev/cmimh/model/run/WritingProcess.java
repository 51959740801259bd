package dev.cmimh.model.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that writes reports without end and says which epochs were committed: made to be
 * killed.
 */
final class WritingProcess {

  private static final int STEPS_PER_EPOCH = 20;

  private WritingProcess() {}

  public static void main(String[] arguments) throws IOException {
    try (RunStore store = RunStore.open(new ExplorerHome(Path.of(arguments[0])));
        FileOutputStream output = new FileOutputStream(FileDescriptor.out)) {
      String run = store.create(ExampleRuns.description("killed")).id();
      say(output, run);
      for (int epoch = 1; ; epoch++) {
        for (int step = 1; step <= STEPS_PER_EPOCH; step++) {
          store.append(run, ExampleRuns.step((epoch - 1L) * STEPS_PER_EPOCH + step, epoch));
        }
        store.append(run, ExampleRuns.epoch(epoch, (long) epoch * STEPS_PER_EPOCH));
        say(output, String.valueOf(epoch));
      }
    }
  }

  private static void say(FileOutputStream output, String line) throws IOException {
    output.write((line + "\n").getBytes(UTF_8));
  }
}
