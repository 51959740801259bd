package dev.cmimh.app.search;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.retrieval.TagDecoder;
import java.util.stream.Collectors;

/** What is said of the code that a model gives a query. */
final class QueryCodeTexts {

  private final Texts texts;

  QueryCodeTexts(Texts texts) {
    this.texts = texts;
  }

  /** Such as "Code of the query: 0110...". */
  String code(ModelAnswer answer) {
    return texts.get("search.bits.query", answer.code().digits());
  }

  /** The code and the tags that are read in it, for where there is no room for more. */
  String codeAndTags(ModelAnswer answer) {
    if (answer.says().isEmpty()) {
      return code(answer);
    }
    return code(answer)
        + "\n"
        + texts.get(
            "search.bits.says",
            answer.says().stream().map(TagDecoder.Tag::word).collect(Collectors.joining(", ")));
  }
}
