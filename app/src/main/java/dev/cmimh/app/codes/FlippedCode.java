package dev.cmimh.app.codes;

import dev.cmimh.model.codes.CodeAnswers.Answer;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.retrieval.BitStrip;
import dev.cmimh.model.retrieval.TagDecoder.Tag;
import java.util.List;

/**
 * An item's code, some of its bits flipped, and what both find.
 *
 * @param item its index
 * @param asking whether its picture's or its words' code was flipped
 * @param code with the flipped bits; those that are as they were count as agreeing
 * @param before what the code finds as it is
 * @param after what it finds with the flipped bits
 * @param saysBefore tags that the text decoder reads in the code as it is
 * @param saysAfter tags that it reads in the flipped code
 */
record FlippedCode(
    PairedDataset dataset,
    int item,
    Modality asking,
    BitStrip code,
    List<Answer> before,
    List<Answer> after,
    List<Tag> saysBefore,
    List<Tag> saysAfter) {

  FlippedCode {
    before = List.copyOf(before);
    after = List.copyOf(after);
    saysBefore = List.copyOf(saysBefore);
    saysAfter = List.copyOf(saysAfter);
  }

  /** How many bits are flipped. */
  int flips() {
    int flips = 0;
    for (boolean agrees : code.agrees()) {
      flips += agrees ? 0 : 1;
    }
    return flips;
  }

  /** How many answers the code as it is has not. */
  long newAnswers() {
    List<Integer> known = before.stream().map(Answer::item).toList();
    return after.stream().filter(answer -> !known.contains(answer.item())).count();
  }
}
