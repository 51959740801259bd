package dev.cmimh.app.search;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import java.util.ArrayList;
import java.util.List;

/** What is said of a result. */
final class ResultTexts {

  private static final int FIRST_TAGS = 4;

  private final Texts texts;

  ResultTexts(Texts texts) {
    this.texts = texts;
  }

  /** The first tags, for a cell. */
  String tags(PairedItem item) {
    return String.join(", ", item.words().subList(0, Math.min(FIRST_TAGS, item.words().size())));
  }

  /** All tags. */
  String allTags(PairedItem item) {
    return String.join(", ", item.words());
  }

  /** Such as "#3"; empty where nothing was asked. */
  String rank(Result result) {
    return result.rank() == 0 ? "" : texts.get("search.rank", String.valueOf(result.rank()));
  }

  /** Such as "3 bits"; empty where nothing was asked. */
  String distance(Result result) {
    return result
        .hit()
        .map(
            hit ->
                texts.get(
                    hit.distance() == 1 ? "search.distance.one" : "search.distance",
                    String.valueOf(hit.distance())))
        .orElse("");
  }

  /** Such as "29 of 32 bits agree". */
  String agreement(Result result) {
    return result
        .hit()
        .map(
            hit ->
                texts.get(
                    "search.bits.agree",
                    String.valueOf(result.agreeingBits()),
                    String.valueOf(hit.bits().agrees().length)))
        .orElse("");
  }

  /** All of a result in one line, for who does not see it. */
  String spoken(Result result, PairedItem item, Modality kind) {
    List<String> parts = new ArrayList<>();
    if (result.rank() > 0) {
      parts.add(texts.get("search.spoken.rank", String.valueOf(result.rank())));
    }
    parts.add(kind == Modality.IMAGE ? item.name() + ": " + allTags(item) : allTags(item));
    if (result.hit().isPresent()) {
      parts.add(texts.get("search.spoken.distance", distance(result)));
      parts.add(agreement(result));
    }
    parts.addAll(marks(result));
    return String.join("; ", parts);
  }

  /** An item in full, and what the marks of a result mean. */
  String explanation(Result result, PairedItem item) {
    List<String> lines = new ArrayList<>(List.of(item.name(), allTags(item)));
    if (result.sharesLabel()) {
      lines.add(texts.get("search.shares-label.mark"));
    }
    if (result.inBoth()) {
      lines.add(texts.get("search.in-both.mark"));
    }
    return String.join("\n", lines);
  }

  /** That there is a sign in the place of a picture. */
  String brokenPicture() {
    return texts.get("item.picture.broken");
  }

  /** What a check at an answer means for a query, or why there is none; empty if not asked. */
  String legend(Query query, PairedDataset dataset) {
    return switch (query) {
      case Query.Nothing _ -> "";
      case Query.Words _ -> texts.get("search.legend.words");
      case Query.Picture _ -> texts.get("search.legend.picture");
      case Query.Item _ ->
          texts.get(
              dataset.defaultLabels().isPresent()
                  ? "search.legend.item"
                  : "search.legend.no-labels");
    };
  }

  private List<String> marks(Result result) {
    List<String> marks = new ArrayList<>();
    if (result.sharesLabel()) {
      marks.add(texts.get("search.shares-label"));
    }
    if (result.inBoth()) {
      marks.add(texts.get("search.in-both"));
    }
    return marks;
  }
}
