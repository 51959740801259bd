package dev.cmimh.model.run;

import dev.cmimh.model.codes.BernoulliHistograms;
import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes of a run after each of its epochs, a small file each: packed codes of both modalities
 * and the histograms of their Bernoulli parameters. Logits are not kept.
 *
 * <p>A file holds, as big-endian numbers: four bytes that say what it is, L, n, n item indices, n
 * picture codes, n text codes (each in as few bytes as hold it), the number of bins, and the bins
 * of both histograms.
 */
public final class CodeSnapshots {

  private static final int MAGIC = 0x434d4331;
  private static final String FOLDER = "codes";
  private static final Pattern NAME = Pattern.compile("epoch-(\\d+)\\.bin");

  private final Path folder;

  /**
   * @param runFolder the folder of the run
   */
  public CodeSnapshots(Path runFolder) {
    this.folder = runFolder.resolve(FOLDER);
  }

  /**
   * Keeps the codes of an epoch; those of an earlier try at the same epoch are replaced.
   *
   * @throws StorageException if they cannot be written
   */
  public void write(int epoch, EncodedPairs pairs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream output = new DataOutputStream(bytes)) {
      write(output, pairs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AtomicFile.write(file(epoch), bytes.toByteArray());
  }

  /**
   * The epochs whose codes are kept, ascending; none for a run of an older version.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Integer> epochs() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .map(matcher -> Integer.valueOf(matcher.group(1)))
          .sorted()
          .toList();
    }
  }

  /**
   * The codes of an epoch.
   *
   * @throws IOException if they are missing or damaged; the message names the file
   */
  public EncodedPairs read(int epoch) throws IOException {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file(epoch)))));
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          "The codes kept after epoch %d, %s, cannot be read: the file is missing or damaged"
              .formatted(epoch, file(epoch)),
          e);
    }
  }

  private Path file(int epoch) {
    return folder.resolve("epoch-%04d.bin".formatted(epoch));
  }

  private static void write(DataOutputStream output, EncodedPairs pairs) throws IOException {
    output.writeInt(MAGIC);
    output.writeInt(pairs.bits());
    output.writeInt(pairs.size());
    for (int item : pairs.items()) {
      output.writeInt(item);
    }
    output.write(pairs.codes().image().toBytes());
    output.write(pairs.codes().text().toBytes());
    output.writeInt(pairs.histograms().isPresent() ? BernoulliHistograms.BINS : 0);
    if (pairs.histograms().isPresent()) {
      write(output, pairs.histograms().get().image());
      write(output, pairs.histograms().get().text());
    }
  }

  private static EncodedPairs read(DataInputStream input) throws IOException {
    if (input.readInt() != MAGIC) {
      throw new IOException("It does not begin as a file of codes does");
    }
    int bits = input.readInt();
    int[] items = new int[checkedPairs(bits, input.readInt(), input.available())];
    for (int pair = 0; pair < items.length; pair++) {
      items[pair] = input.readInt();
    }
    HashCodes images = codes(input, bits, items.length);
    PairedCodes codes = new PairedCodes(images, codes(input, bits, items.length));
    return new EncodedPairs(items, codes, Optional.empty(), histograms(input));
  }

  /** A damaged number must not ask for all memory there is. */
  private static int checkedPairs(int bits, int pairs, int left) throws IOException {
    if (bits < 1 || bits > HashCodes.MAXIMUM_BITS) {
      throw new IOException("There are no codes of %d bits".formatted(bits));
    }
    long bytesOfPair = Integer.BYTES + 2L * Math.ceilDiv(bits, Byte.SIZE);
    if (pairs < 1 || pairs * bytesOfPair > left) {
      throw new IOException("It has no %d pairs".formatted(pairs));
    }
    return pairs;
  }

  private static HashCodes codes(DataInputStream input, int bits, int count) throws IOException {
    byte[] bytes = new byte[count * Math.ceilDiv(bits, Byte.SIZE)];
    input.readFully(bytes);
    return HashCodes.ofBytes(bits, bytes);
  }

  private static Optional<BernoulliHistograms> histograms(DataInputStream input)
      throws IOException {
    int bins = input.readInt();
    if (input.available() != 2L * Double.BYTES * bins) {
      throw new IOException("It does not end after %d bins".formatted(bins));
    }
    if (bins != BernoulliHistograms.BINS) {
      return Optional.empty();
    }
    double[] image = numbers(input);
    return Optional.of(new BernoulliHistograms(image, numbers(input)));
  }

  private static void write(DataOutputStream output, double[] numbers) throws IOException {
    for (double number : numbers) {
      output.writeDouble(number);
    }
  }

  private static double[] numbers(DataInputStream input) throws IOException {
    double[] numbers = new double[BernoulliHistograms.BINS];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = input.readDouble();
    }
    return numbers;
  }
}
