package dev.cmimh.app.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A study as a person wants it.
 *
 * @param name what the command line calls it
 * @param bits code lengths; empty for the usual ones of the study
 * @param seeds how many, from 1 on
 * @param epochs of every training of CMIMH
 * @param dataSet {@code emoji}, a folder or a file, as it is opened
 * @param labels that judge
 * @param folder where its page, figures and tables go
 */
public record StudyWish(
    String name,
    List<Integer> bits,
    int seeds,
    int epochs,
    String dataSet,
    String labels,
    Path folder) {

  public StudyWish {
    bits = List.copyOf(bits);
  }

  /** The words of the command line that stand for it. */
  List<String> arguments() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "study",
                name,
                "--json",
                "--seeds=" + seeds,
                "--epochs=" + epochs,
                "--data=" + dataSet,
                "--labels=" + labels,
                "--out=" + folder));
    if (!bits.isEmpty()) {
      words.add("--bits=" + bits.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    return words;
  }
}
