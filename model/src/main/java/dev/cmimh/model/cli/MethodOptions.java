package dev.cmimh.model.cli;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.RunDescription;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which method learns, and its own settings. */
final class MethodOptions {

  private final Baselines baselines = new Baselines();

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = RunDescription.CMIMH,
      completionCandidates = MethodOptions.Names.class,
      description = "What learns the codes: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private String method;

  @Option(
      names = "--set",
      paramLabel = "SETTING=X",
      description =
          "A setting of another method than cmimh, such as rounds=50; may be repeated. A name that"
              + " the method does not have makes it list those that it has.")
  private Map<String, Double> settings = new LinkedHashMap<>();

  /**
   * The method, where it is another than CMIMH.
   *
   * @throws ParameterException if there is none of that name, or CMIMH was given such settings
   */
  Optional<HashingMethod> baseline() {
    if (method.equals(RunDescription.CMIMH)) {
      if (!settings.isEmpty()) {
        throw new ParameterException(
            command.commandLine(),
            "--set is for the other methods: CMIMH has an option for each of its settings");
      }
      return Optional.empty();
    }
    return Optional.of(
        baselines
            .named(method)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "There is no method called '%s', only %s"
                            .formatted(method, String.join(", ", Names.stream().toList())))));
  }

  Map<String, Double> settings() {
    return Map.copyOf(settings);
  }

  /** The methods by name. */
  static final class Names implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return stream().iterator();
    }

    static Stream<String> stream() {
      return Stream.concat(
          Stream.of(RunDescription.CMIMH), new Baselines().all().stream().map(HashingMethod::name));
    }
  }
}
