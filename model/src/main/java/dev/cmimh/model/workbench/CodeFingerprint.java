package dev.cmimh.model.workbench;

import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.retrieval.HashCodes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells the codes of a whole data set from others.
 *
 * @param sha256 over the codes of all pictures, then of all texts, in hexadecimal
 */
public record CodeFingerprint(String sha256) {

  /** The fingerprint of all codes that a model gives to a data set. */
  public static CodeFingerprint of(HashFunction function, OpenData data) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HashCodes.of(function.imageLogits(data.features().images())).toBytes());
      digest.update(HashCodes.of(function.textLogits(data.features().texts())).toBytes());
      return new CodeFingerprint(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
