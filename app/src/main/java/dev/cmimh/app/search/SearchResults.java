package dev.cmimh.app.search;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * All that is shown for a query.
 *
 * @param query what was asked
 * @param dataset whose items were found
 * @param answers of one model or two; empty where nothing was asked
 * @param leafed items to pick from where nothing was asked
 */
record SearchResults(
    Query query, PairedDataset dataset, List<ModelAnswer> answers, Optional<ResultList> leafed) {

  SearchResults {
    answers = List.copyOf(answers);
  }

  /** All items in a mixed order, the same each time. */
  static SearchResults leafing(Query query, PairedDataset dataset) {
    List<Integer> items =
        new ArrayList<>(IntStream.range(0, dataset.items().size()).boxed().toList());
    Collections.shuffle(items, new Random(items.size()));
    ResultList list =
        new ResultList(
            Modality.IMAGE, Optional.empty(), items.stream().map(Result::unasked).toList());
    return new SearchResults(query, dataset, List.of(), Optional.of(list));
  }

  /** The answers of two models, with what both found marked. */
  static SearchResults of(Query query, PairedDataset dataset, List<ModelAnswer> answers) {
    return new SearchResults(
        query,
        dataset,
        answers.size() == 2
            ? List.of(
                marked(answers.getFirst(), answers.getLast()),
                marked(answers.getLast(), answers.getFirst()))
            : answers,
        Optional.empty());
  }

  private static ModelAnswer marked(ModelAnswer answer, ModelAnswer other) {
    return answer.withLists(
        IntStream.range(0, answer.lists().size())
            .mapToObj(i -> answer.lists().get(i).markedBy(other.lists().get(i)))
            .toList());
  }
}
