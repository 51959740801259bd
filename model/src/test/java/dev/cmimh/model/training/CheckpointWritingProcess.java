package dev.cmimh.model.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.hashing.cmimh.NetworkShape;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that writes checkpoints of a megabyte without end and says the step of each: made to be
 * killed.
 */
final class CheckpointWritingProcess {

  private static final NetworkShape NETWORK = new NetworkShape(128, 128, 64, 64, true, 5, 0, 0);

  private CheckpointWritingProcess() {}

  public static void main(String[] arguments) throws IOException {
    CheckpointFile checkpoints = new CheckpointFile();
    try (FileOutputStream output = new FileOutputStream(FileDescriptor.out)) {
      for (long step = 1; ; step++) {
        checkpoints.write(Path.of(arguments[0]), checkpoint(step));
        output.write((step + "\n").getBytes(UTF_8));
      }
    }
  }

  static Checkpoint checkpoint(long step) {
    return SmallCheckpoints.of(step, SmallCheckpoints.ADAM, NETWORK);
  }
}
