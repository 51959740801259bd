package dev.cmimh.model.starter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cmimh.model.feature.FeatureSettings;
import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.feature.FeatureSummary;
import dev.cmimh.model.feature.image.BlockNormalization;
import dev.cmimh.model.feature.image.ImageDescriptor;
import dev.cmimh.model.feature.text.BagOfWords;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A feature space as named arrays. */
final class SpaceTensors {

  private static final String DESCRIPTOR = "image-descriptor";
  private static final String VOCABULARY = "vocabulary";
  private static final String SUMMARY = "summary";
  private static final ObjectMapper JSON = new ObjectMapper();

  private SpaceTensors() {}

  static Content write(FeatureSpace space) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("image-mean", vector(space.imageNormalization().mean()));
    put(tensors, "image", space.imageMap());
    put(tensors, "text", space.textMap());
    return new Content(
        tensors,
        Map.of(
            DESCRIPTOR, space.imageDescriptor().identity(),
            VOCABULARY, JSON.writeValueAsString(space.textDescriptor().vocabulary()),
            SUMMARY, JSON.writeValueAsString(space.summary())));
  }

  /**
   * The opposite of {@link #write}.
   *
   * @throws IOException if pictures are described in another way today
   */
  static FeatureSpace read(Content content) throws IOException {
    Map<String, String> metadata = content.metadata();
    ImageDescriptor descriptor = FeatureSettings.defaults().imageDescriptor();
    if (!descriptor.identity().equals(metadata.get(DESCRIPTOR))) {
      throw new IOException(
          "The run that ships with the program describes pictures as an older version did; install"
              + " the program again");
    }
    Map<String, Tensor> tensors = content.tensors();
    return new FeatureSpace(
        descriptor,
        new BlockNormalization(descriptor.blocks(), tensors.get("image-mean").values()),
        map(tensors, "image"),
        new BagOfWords(
            JSON.readValue(metadata.get(VOCABULARY), new TypeReference<List<String>>() {})),
        map(tensors, "text"),
        JSON.readValue(metadata.get(SUMMARY), FeatureSummary.class));
  }

  private static void put(Map<String, Tensor> tensors, String name, AffineMap map) {
    long[] shape = {map.inputs(), map.outputs()};
    tensors.put(name + "-weights", new Tensor(shape, map.weights().toArray()));
    tensors.put(name + "-offset", vector(map.offset()));
  }

  private static AffineMap map(Map<String, Tensor> tensors, String name) {
    Tensor weights = tensors.get(name + "-weights");
    return new AffineMap(
        FloatMatrix.of((int) weights.shape()[0], (int) weights.shape()[1], weights.values()),
        tensors.get(name + "-offset").values());
  }

  private static Tensor vector(float[] values) {
    return new Tensor(new long[] {values.length}, values);
  }
}
