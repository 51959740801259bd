package dev.cmimh.model.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cmimh.model.dataset.format.Sha256;
import dev.cmimh.model.dataset.format.VerifiedParts;
import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.HostHashFunction;
import dev.cmimh.model.matrix.SafetensorsFile;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import dev.cmimh.model.matrix.SafetensorsFile.NumberFormat;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.ItemCodes;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.HyperParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The files of a {@link StarterRun}: arrays of float16 as compressed safetensors, codes as bytes,
 * the record as JSON, and a manifest of them all.
 */
public final class StarterFiles {

  /** Of so many steps one is kept. */
  public static final int STEPS_PER_REPORT = 8;

  private static final String SPACE = "space.safetensors.gz";
  private static final String NETWORKS = "networks.safetensors.gz";
  private static final String IMAGE_CODES = "image-codes.bin";
  private static final String TEXT_CODES = "text-codes.bin";
  private static final String RECORD = "run.json";
  private static final String MANIFEST = "manifest.json";

  private StarterFiles() {}

  /** The space as it comes back from the files: every number rounded to float16. */
  public static FeatureSpace rounded(FeatureSpace space) throws IOException {
    return SpaceTensors.read(unpacked(SPACE, packed(SpaceTensors.write(space))));
  }

  /** The encoders and the text decoder as they come back: every number rounded to float16. */
  public static HostHashFunction rounded(CmimhModel model) throws IOException {
    return new HostHashFunction(
        model.form(), unpacked(NETWORKS, packed(networks(model))).tensors());
  }

  /**
   * Writes all files; those of an older run are replaced.
   *
   * @param record as it shall be shown
   * @param space any; it is rounded
   * @param model any; it is rounded
   * @param codes of the rounded model in the rounded space
   */
  public static void write(
      Path folder, RunRecord record, FeatureSpace space, CmimhModel model, ItemCodes codes)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(RECORD, RecordJson.write(record));
    files.put(SPACE, packed(SpaceTensors.write(space)));
    files.put(NETWORKS, packed(networks(model)));
    files.put(IMAGE_CODES, codes.images().toBytes());
    files.put(TEXT_CODES, codes.texts().toBytes());
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve(MANIFEST), manifest(files));
  }

  /**
   * The opposite of {@link #write}.
   *
   * @param parts the files, checked against their manifest
   */
  public static StarterRun read(VerifiedParts parts) throws IOException {
    RunRecord record = RecordJson.read(parts.content(RECORD));
    FeatureSpace space = SpaceTensors.read(unpacked(SPACE, parts.content(SPACE)));
    HyperParameters settings = record.run().description().hyperParameters();
    CmimhModel.Form form =
        new CmimhModel.Form(
            settings.network(), space.imageDimensions(), space.textDimensions(), settings.bits());
    HostHashFunction function =
        new HostHashFunction(form, unpacked(NETWORKS, parts.content(NETWORKS)).tensors());
    ItemCodes codes =
        new ItemCodes(
            HashCodes.ofBytes(settings.bits(), parts.content(IMAGE_CODES)),
            HashCodes.ofBytes(settings.bits(), parts.content(TEXT_CODES)));
    return new StarterRun(record, space, function, codes);
  }

  private static Content networks(CmimhModel model) {
    Map<String, Tensor> tensors = model.form().named("", model.parameters());
    tensors.keySet().removeIf(name -> !HostHashFunction.uses(name));
    return new Content(tensors, Map.of());
  }

  private static byte[] packed(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(SafetensorsFile.bytes(content, NumberFormat.F16));
    }
    return bytes.toByteArray();
  }

  private static Content unpacked(String file, byte[] packed) throws IOException {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return SafetensorsFile.parse(file, stream.readAllBytes());
    }
  }

  private static String manifest(Map<String, byte[]> files) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode manifest = json.createObjectNode().put("name", StarterRun.ID).put("version", 1);
    files.forEach(
        (file, content) ->
            manifest
                .withArray("parts")
                .addObject()
                .put("file", file)
                .put("bytes", content.length)
                .put("sha256", Sha256.of(content)));
    return new String(json.writeValueAsBytes(manifest), UTF_8) + "\n";
  }
}
