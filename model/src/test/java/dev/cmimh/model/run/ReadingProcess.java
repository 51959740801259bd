package dev.cmimh.model.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A process that does nothing but wait for the end of its input: made to be found and ended. */
final class ReadingProcess {

  private ReadingProcess() {}

  /** Starts it with options of the virtual machine; returns when it is at its work. */
  static Process start(String... options) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(Arrays.asList(options));
    words.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ReadingProcess.class.getName()));
    Process process = new ProcessBuilder(words).start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("The process did not begin");
    }
    return process;
  }

  public static void main(String[] arguments) throws IOException {
    System.out.write('.');
    System.out.flush();
    while (System.in.read() >= 0) {}
  }
}
