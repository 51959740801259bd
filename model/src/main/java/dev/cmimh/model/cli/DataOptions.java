package dev.cmimh.model.cli;

import dev.cmimh.model.workbench.OpenData;
import java.io.IOException;
import picocli.CommandLine.Option;

/** What is learned from, and by which labels it is judged, as options. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "NAME|FOLDER|FILE.mat",
      defaultValue = "emoji",
      description =
          "The embedded data set, a folder with pairs.csv (image,text,labels,split), or a MATLAB"
              + " file of features (I_tr, T_tr, L_tr, I_te, T_te, L_te); default:"
              + " ${DEFAULT-VALUE}.")
  private String name;

  @Option(
      names = "--labels",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "What is relevant: concepts, subgroup or group for emoji; default: the first label set.")
  private String labels;

  /** Name, folder or file of the data set. */
  String name() {
    return name;
  }

  /** Name of the label set; empty for the first one. */
  String labels() {
    return labels;
  }

  /**
   * Opens the data set, judged by the wished labels.
   *
   * @throws java.util.NoSuchElementException if it has no such labels
   */
  OpenData open(Session session) throws IOException {
    OpenData opened = session.openData(name);
    return labels.isEmpty() ? opened : opened.withDefaultLabels(labels);
  }
}
