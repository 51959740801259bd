package dev.cmimh.model.figure;

/** Charts cannot be drawn because the machine has no fonts; the message says what to do. */
public final class MissingFontsException extends IllegalStateException {

  MissingFontsException(Throwable cause) {
    super(
        "The charts cannot be drawn, because this machine has no fonts. Install some with"
            + " fontconfig (on Debian: fontconfig and fonts-dejavu-core) and try again; the run"
            + " itself is complete.",
        cause);
  }
}
