package dev.cmimh.app.study;

import java.io.IOException;
import java.nio.file.Path;

/** Tells what a study tells, as the name that it is asked for has it; trains nothing. */
public final class ToldStudy {

  private ToldStudy() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[1]) {
      case "components" -> {
        System.err.println("cmimh: the disk is full");
        System.exit(1);
      }
      case "claims" -> {
        trained(1, "");
        // Until it is ended, as the trainings of a real one would take that long.
        System.in.read();
      }
      default -> {
        trained(1, "");
        trained(2, "The loss is not finite.");
        System.out.printf(
            "{\"event\":\"study\",\"page\":\"%s\"}%n",
            Path.of(folder(arguments)).resolve(arguments[1] + ".html"));
      }
    }
  }

  private static void trained(int done, String failure) {
    System.out.printf(
        "{\"event\":\"trained\",\"done\":%d,\"total\":2,\"failure\":\"%s\"}%n", done, failure);
    System.out.flush();
  }

  private static String folder(String[] arguments) {
    for (String argument : arguments) {
      if (argument.startsWith("--out=")) {
        return argument.substring("--out=".length());
      }
    }
    throw new IllegalArgumentException("No --out");
  }
}
