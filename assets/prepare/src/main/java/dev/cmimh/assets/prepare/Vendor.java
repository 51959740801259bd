package dev.cmimh.assets.prepare;

import java.util.Locale;

/** The four hands that drew the pictures, and where their packages keep them. */
enum Vendor {
  NOTO("emoji-datasource-google/img/google/64", "png"),
  TWEMOJI("emoji-datasource-twitter/img/twitter/64", "png"),
  FLUENT("@lobehub/fluent-emoji-3d/assets", "webp"),
  OPENMOJI("openmoji/color/svg", "svg");

  private final String folder;
  private final String extension;

  Vendor(String folder, String extension) {
    this.folder = folder;
    this.extension = extension;
  }

  /** The folder of its pictures, under "node_modules". */
  String folder() {
    return folder;
  }

  /** How its files end, without the dot. */
  String extension() {
    return extension;
  }

  /** What the data set calls it. */
  String source() {
    return name().toLowerCase(Locale.ROOT);
  }
}
