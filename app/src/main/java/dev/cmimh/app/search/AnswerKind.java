package dev.cmimh.app.search;

import dev.cmimh.model.dataset.Modality;
import java.util.List;
import java.util.Locale;

/** What answers are. */
public enum AnswerKind {
  PICTURES,
  TAGS,
  BOTH;

  List<Modality> modalities() {
    return switch (this) {
      case PICTURES -> List.of(Modality.IMAGE);
      case TAGS -> List.of(Modality.TEXT);
      case BOTH -> List.of(Modality.IMAGE, Modality.TEXT);
    };
  }

  /** Its name in keys of texts and in what is remembered. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
