package dev.cmimh.app.codes;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.BitProfile;
import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.codes.TwinBits;
import dev.cmimh.model.dataset.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is notable about codes, in sentences. */
final class CodeSentences {

  private static final int MOST_NAMED = 4;

  private final Texts texts;

  CodeSentences(Texts texts) {
    this.texts = texts;
  }

  /** How far pictures' and words' codes agree. */
  String agreement(CodeReport report) {
    return texts.get(
        "codes.agreement",
        String.valueOf(report.pairs()),
        percent(report.meanAgreement()),
        percent(report.chanceAgreement()),
        String.format(Locale.ROOT, "%.1f", report.meanPairDistance()),
        String.valueOf(report.bits().size()));
  }

  /** How much the bits repeat each other. */
  String correlation(CodeReport report) {
    return texts.get(
        "codes.correlation",
        String.format(Locale.ROOT, "%.3f", report.imageCorrelation().meanSquaredError()),
        String.format(Locale.ROOT, "%.3f", report.textCorrelation().meanSquaredError()));
  }

  /** Dead bits and twins, or that there are none. */
  String health(CodeReport report) {
    List<String> sentences = new ArrayList<>(List.of(dead(report.deadBits())));
    if (report.twins().isEmpty()) {
      sentences.add(texts.get("codes.twins.none", limit()));
    } else {
      sentences.add(twins(report.twins()));
    }
    return String.join(" ", sentences);
  }

  /** Whether something is wrong with them. */
  static boolean isWell(CodeReport report) {
    return report.deadBits().isEmpty() && report.twins().isEmpty();
  }

  private String dead(List<BitProfile> dead) {
    return switch (dead.size()) {
      case 0 -> texts.get("codes.dead.none");
      case 1 -> texts.get("codes.dead.one", String.valueOf(dead.getFirst().bit()));
      default ->
          texts.get(
              "codes.dead.several",
              String.valueOf(dead.size()),
              dead.stream()
                  .map(bit -> String.valueOf(bit.bit()))
                  .collect(Collectors.joining(", ")));
    };
  }

  private String twins(List<TwinBits> twins) {
    String named =
        twins.stream().limit(MOST_NAMED).map(this::twin).collect(Collectors.joining("; "));
    int more = twins.size() - MOST_NAMED;
    return texts.get("codes.twins", limit(), named)
        + (more > 0 ? " " + texts.get("codes.twins.more", String.valueOf(more)) : "");
  }

  private String twin(TwinBits twin) {
    return texts.get(
        twin.inverse() ? "codes.twins.inverse" : "codes.twins.same",
        String.valueOf(twin.one()),
        String.valueOf(twin.other()),
        texts.get(twin.modality() == Modality.IMAGE ? "codes.of.pictures" : "codes.of.words"),
        String.format(Locale.ROOT, "%.2f", twin.correlation()));
  }

  private static String limit() {
    return String.format(Locale.ROOT, "%.1f", TwinBits.LEAST_CORRELATION);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
