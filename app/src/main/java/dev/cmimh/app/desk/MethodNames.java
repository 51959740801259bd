package dev.cmimh.app.desk;

import dev.cmimh.app.text.Texts;

/** Methods in words. */
public final class MethodNames {

  private final Texts texts;

  public MethodNames(Texts texts) {
    this.texts = texts;
  }

  /** What the field calls it. */
  public String of(MethodChoice choice) {
    return switch (choice) {
      case MethodChoice.Cmimh _ -> texts.get("method.cmimh");
      case MethodChoice.Rival(var rival) -> rival.label();
    };
  }

  /** What it does, in a sentence. */
  public String sentence(MethodChoice choice) {
    String key = "method." + choice.key() + ".sentence";
    return texts.has(key) ? texts.get(key) : of(choice);
  }
}
