package dev.cmimh.model.study;

import dev.cmimh.model.figure.StudyPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a study shows beside the figures that every training has.
 *
 * @param groups of figures
 * @param tables in numbers
 * @param files that are written too, by the end of their name, such as {@code -precision.csv}
 */
public record Supplement(
    List<StudyPage.FigureGroup> groups, List<StudyPage.Table> tables, Map<String, String> files) {

  /** Nothing. */
  public static final Supplement NONE = new Supplement(List.of(), List.of(), Map.of());

  public Supplement {
    groups = List.copyOf(groups);
    tables = List.copyOf(tables);
    files = Map.copyOf(files);
  }

  /** What makes one of the trained models of a study. */
  @FunctionalInterface
  public interface Source {

    /**
     * @param study whose supplement it is
     * @throws IOException if a model cannot be read; the message says which
     */
    Supplement of(Study study, StudyModels models, SequencedMap<StudyCell, CellOutcome> outcomes)
        throws IOException;
  }
}
