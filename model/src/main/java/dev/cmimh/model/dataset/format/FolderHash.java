package dev.cmimh.model.dataset.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The hash of a folder of pairs: of its table and of every picture, in the table's order. */
final class FolderHash {

  private FolderHash() {}

  static String of(Path table, List<Path> pictures) throws IOException {
    MessageDigest digest = Sha256.digest();
    digest.update(digestOf(table));
    for (Path picture : pictures) {
      digest.update(digestOf(picture));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] digestOf(Path file) throws IOException {
    return Sha256.digest().digest(Files.readAllBytes(file));
  }
}
