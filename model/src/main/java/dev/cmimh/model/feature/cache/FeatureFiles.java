package dev.cmimh.model.feature.cache;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cmimh.model.feature.FeatureSettings;
import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.feature.FeatureSummary;
import dev.cmimh.model.feature.Features;
import dev.cmimh.model.feature.image.BlockNormalization;
import dev.cmimh.model.feature.image.ImageDescriptor;
import dev.cmimh.model.feature.text.BagOfWords;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.NpyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Features as files that every tool of the field reads: matrices as NPY, the rest as JSON. */
final class FeatureFiles {

  private static final String IMAGES = "images.npy";
  private static final String TEXTS = "texts.npy";
  private static final String IMAGE_MEAN = "image-mean.npy";
  private static final String IMAGE_WEIGHTS = "image-weights.npy";
  private static final String IMAGE_OFFSET = "image-offset.npy";
  private static final String TEXT_WEIGHTS = "text-weights.npy";
  private static final String TEXT_OFFSET = "text-offset.npy";
  private static final String SPACE = "space.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private FeatureFiles() {}

  private record Description(List<String> vocabulary, FeatureSummary summary) {}

  static void write(Path folder, Features features) throws IOException {
    FeatureSpace space = features.space();
    NpyFile.write(folder.resolve(IMAGES), features.images());
    NpyFile.write(folder.resolve(TEXTS), features.texts());
    writeVector(folder.resolve(IMAGE_MEAN), space.imageNormalization().mean());
    NpyFile.write(folder.resolve(IMAGE_WEIGHTS), space.imageMap().weights());
    writeVector(folder.resolve(IMAGE_OFFSET), space.imageMap().offset());
    NpyFile.write(folder.resolve(TEXT_WEIGHTS), space.textMap().weights());
    writeVector(folder.resolve(TEXT_OFFSET), space.textMap().offset());
    JSON.writeValue(
        folder.resolve(SPACE).toFile(),
        new Description(space.textDescriptor().vocabulary(), space.summary()));
  }

  static Features read(Path folder, FeatureSettings settings) throws IOException {
    Description description = JSON.readValue(folder.resolve(SPACE).toFile(), Description.class);
    ImageDescriptor descriptor = settings.imageDescriptor();
    FeatureSpace space =
        new FeatureSpace(
            descriptor,
            new BlockNormalization(descriptor.blocks(), readVector(folder.resolve(IMAGE_MEAN))),
            readMap(folder.resolve(IMAGE_WEIGHTS), folder.resolve(IMAGE_OFFSET)),
            new BagOfWords(description.vocabulary()),
            readMap(folder.resolve(TEXT_WEIGHTS), folder.resolve(TEXT_OFFSET)),
            description.summary());
    return new Features(
        space, NpyFile.map(folder.resolve(IMAGES)), NpyFile.map(folder.resolve(TEXTS)));
  }

  private static void writeVector(Path file, float[] vector) throws IOException {
    NpyFile.write(file, FloatMatrix.of(1, vector.length, vector));
  }

  private static float[] readVector(Path file) throws IOException {
    return NpyFile.map(file).toArray();
  }

  private static AffineMap readMap(Path weights, Path offset) throws IOException {
    return new AffineMap(NpyFile.map(weights), readVector(offset));
  }
}
