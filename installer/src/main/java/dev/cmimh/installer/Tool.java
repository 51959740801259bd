package dev.cmimh.installer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * A tool of the JDK, run in this process.
 *
 * @param name such as {@code jlink}
 */
record Tool(String name) {

  /**
   * Runs it.
   *
   * @return what it printed
   * @throws PackingException with all it said if it failed
   */
  String run(List<String> arguments) {
    ToolProvider provider =
        ToolProvider.findFirst(name)
            .orElseThrow(
                () ->
                    new PackingException(
                        "This Java has no %s: a whole JDK is needed to pack.".formatted(name)));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        provider.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    if (code != 0) {
      throw new PackingException("%s failed:%n%s%s".formatted(name, out, err));
    }
    return out.toString();
  }
}
