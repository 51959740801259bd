package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.SpreadFigure;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Published figures beside those that a study has measured of the same method, task and code
 * length. Methods are called alike in the published tables and in the rows of such a study; those
 * that have no row there were not measured.
 *
 * @param all in the order of their tables; none where nothing compares
 */
record PublishedMarks(List<Mark> all) {

  PublishedMarks {
    all = List.copyOf(all);
  }

  /**
   * A published figure.
   *
   * @param protocol that it was measured by
   */
  record Mark(PublishedProtocol protocol, PublishedFigures.Figure published) {

    /** What a study calls the figure. */
    String figure() {
      return StudyTable.name(published.task(), protocol.cutoff());
    }

    private boolean isOf(int bits, Cutoff cutoff) {
      return published.bits() == bits && protocol.cutoff().equals(cutoff);
    }
  }

  /** Those of a study: none where its rows are not methods, or measured otherwise. */
  static PublishedMarks of(Study study, List<PublishedProtocol> protocols) {
    return study.comparesMethods()
        ? new PublishedMarks(
            protocols.stream()
                .filter(PublishedProtocol::ofStudies)
                .flatMap(PublishedMarks::of)
                .toList())
        : new PublishedMarks(List.of());
  }

  private static Stream<Mark> of(PublishedProtocol protocol) {
    return PublishedFigures.shipped().of(protocol).stream()
        .map(published -> new Mark(protocol, published));
  }

  /** The K of the published mAP. */
  List<Cutoff> cutoffs() {
    return all.stream().map(mark -> mark.protocol().cutoff()).distinct().toList();
  }

  /** What was published for a code length and a cutoff, method by method. */
  Optional<SpreadFigure.Reference> of(int bits, Cutoff cutoff) {
    List<Mark> some = all.stream().filter(mark -> mark.isOf(bits, cutoff)).toList();
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpreadFigure.Reference(methods(some)));
  }

  private static SequencedMap<String, Map<Task, Double>> methods(List<Mark> marks) {
    SequencedMap<String, Map<Task, Double>> methods = new LinkedHashMap<>();
    marks.stream()
        .map(Mark::published)
        .forEach(
            figure ->
                methods
                    .computeIfAbsent(figure.method(), _ -> new EnumMap<>(Task.class))
                    .put(figure.task(), figure.share()));
    return methods;
  }
}
