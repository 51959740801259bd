package dev.cmimh.app.codes;

import java.util.Locale;

/** How codes are laid out in the plane. */
public enum PlaneMethod {
  /** At once. */
  PCA,
  /** In the background. */
  UMAP;

  /** Its name in keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
