package dev.cmimh.app.search;

import dev.cmimh.model.dataset.Modality;
import java.util.List;
import java.util.Locale;

/** What answers are. */
public enum AnswerKind {
  PICTURES(Modality.IMAGE),
  TAGS(Modality.TEXT),
  BOTH(Modality.IMAGE, Modality.TEXT);

  private final List<Modality> modalities;

  AnswerKind(Modality... modalities) {
    this.modalities = List.of(modalities);
  }

  List<Modality> modalities() {
    return modalities;
  }

  /** Its name in keys of texts and in what is remembered. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
