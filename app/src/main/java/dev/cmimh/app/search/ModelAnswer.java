package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.model.feature.text.WordReading;
import dev.cmimh.model.retrieval.BitStrip;
import dev.cmimh.model.retrieval.TagDecoder;
import java.util.List;

/**
 * What one model answers.
 *
 * @param choice by which it was chosen
 * @param origin where it comes from
 * @param code of the query
 * @param says tags that it reads in the query's code
 * @param readings words of the query for which others stand
 * @param unknownWords of the query
 * @param lists pictures, texts or both
 */
record ModelAnswer(
    ModelChoice choice,
    OpenedModel.Origin origin,
    BitStrip code,
    List<TagDecoder.Tag> says,
    List<WordReading> readings,
    List<String> unknownWords,
    List<ResultList> lists) {

  ModelAnswer {
    says = List.copyOf(says);
    readings = List.copyOf(readings);
    unknownWords = List.copyOf(unknownWords);
    lists = List.copyOf(lists);
  }

  ModelAnswer withLists(List<ResultList> others) {
    return new ModelAnswer(choice, origin, code, says, readings, unknownWords, others);
  }
}
