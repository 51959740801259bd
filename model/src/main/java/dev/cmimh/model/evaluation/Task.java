package dev.cmimh.model.evaluation;

import dev.cmimh.model.dataset.Modality;

/** The four retrieval tasks, in the order of every table and chart. */
public enum Task {
  IMAGE_TO_TEXT("img2txt", "Img->Txt", Modality.IMAGE, Modality.TEXT),
  TEXT_TO_IMAGE("txt2img", "Txt->Img", Modality.TEXT, Modality.IMAGE),
  IMAGE_TO_IMAGE("img2img", "Img->Img", Modality.IMAGE, Modality.IMAGE),
  TEXT_TO_TEXT("txt2txt", "Txt->Txt", Modality.TEXT, Modality.TEXT);

  private final String key;
  private final String label;
  private final Modality query;
  private final Modality database;

  Task(String key, String label, Modality query, Modality database) {
    this.key = key;
    this.label = label;
    this.query = query;
    this.database = database;
  }

  /** The name that scripts read. */
  public String key() {
    return key;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** The modality that asks. */
  public Modality query() {
    return query;
  }

  /** The modality that answers. */
  public Modality database() {
    return database;
  }
}
