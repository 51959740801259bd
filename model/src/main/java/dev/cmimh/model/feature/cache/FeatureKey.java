package dev.cmimh.model.feature.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.feature.FeatureSettings;
import dev.cmimh.model.feature.text.SentenceEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Names what is kept by everything that decides it. */
final class FeatureKey {

  /**
   * To be raised with every change of code that changes a number of the features or their files.
   */
  private static final int VERSION = 1;

  private FeatureKey() {}

  /** SHA-256 of data, training items, settings and version of the code, in hexadecimal. */
  static String of(PairedDataset data, FeatureSettings settings) {
    return sha256(
        List.of(
            "features " + VERSION,
            data.contentHash(),
            Arrays.toString(data.split().train()),
            settings.toString(),
            settings.imageDescriptor().identity()));
  }

  /** The same of words and of what encodes them. */
  static String of(List<String> vocabulary, SentenceEncoder encoder) {
    return sha256(List.of(encoder.identity(), String.join("\n", vocabulary)));
  }

  private static String sha256(List<String> everything) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", everything).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
    }
  }
}
