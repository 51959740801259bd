package dev.cmimh.model.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cmimh.model.benchmark.Benchmark;
import dev.cmimh.model.run.ExplorerHome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command did.
 *
 * @param exitCode what a script sees
 * @param out what it printed
 * @param err what it said
 */
record CommandRun(int exitCode, String out, String err) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs a command on a folder of runs. */
  static CommandRun of(Path home, String... arguments) {
    return of(home, List.of(), arguments);
  }

  /** Runs a command that can measure more than the library's own parts. */
  static CommandRun of(Path home, List<Benchmark> benchmarks, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    int exitCode = CommandLineProgram.run(terminal, new ExplorerHome(home), benchmarks, arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  /** Trains a small model, with further options. */
  static CommandRun training(Path home, Path data, String... further) {
    return of(
        home,
        Stream.concat(
                Stream.of("train", "--data", data.toString(), "--threads", "1", "--json"),
                Stream.of(further))
            .toArray(String[]::new));
  }

  /** The printed lines, each of which must be a JSON object. */
  List<JsonNode> json() throws JsonProcessingException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new AssertionError("Not a JSON object: " + line);
      }
      lines.add(node);
    }
    return lines;
  }

  /** The printed objects that have a field. */
  List<JsonNode> jsonWith(String field) throws JsonProcessingException {
    return json().stream().filter(line -> line.has(field)).toList();
  }

  /** The run that a training told of. */
  String run() throws JsonProcessingException {
    return jsonWith("run").getFirst().get("run").asText();
  }
}
