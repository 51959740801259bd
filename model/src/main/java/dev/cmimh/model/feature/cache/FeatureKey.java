package dev.cmimh.model.feature.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.FeatureSettings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names features by everything that decides them. */
final class FeatureKey {

  /**
   * To be raised with every change of code that changes a number of the features or their files.
   */
  private static final int VERSION = 1;

  private FeatureKey() {}

  /** SHA-256 of data, training items, settings and version of the code, in hexadecimal. */
  static String of(PairedDataset data, FeatureSettings settings) {
    String everything =
        String.join(
            "\n",
            "features " + VERSION,
            data.contentHash(),
            Arrays.toString(data.split().train()),
            settings.toString(),
            settings.imageDescriptor().identity());
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(everything.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
    }
  }
}
