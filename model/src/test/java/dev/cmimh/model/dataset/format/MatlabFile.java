package dev.cmimh.model.dataset.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;

/** MATLAB files of features for tests: 40 training and 12 test pairs of 4 classes. */
public final class MatlabFile {

  public static final int TRAINING = 40;
  public static final int TEST = 12;
  private static final int CLASSES = 4;

  private final Map<String, Matrix> matrices = new LinkedHashMap<>();

  private MatlabFile() {}

  /** A sound file: features that show the class under a little noise. */
  public static MatlabFile sound() {
    MatlabFile file = new MatlabFile();
    file.side("tr", TRAINING, 1);
    file.side("te", TEST, 2);
    return file;
  }

  private void side(String side, int items, long seed) {
    Random random = new Random(seed);
    with("I_" + side, Mat5.newMatrix(items, 6));
    with("T_" + side, Mat5.newMatrix(items, 5));
    with("L_" + side, Mat5.newMatrix(items, 1));
    for (int item = 0; item < items; item++) {
      int label = item % CLASSES;
      matrices.get("L_" + side).setDouble(item, 0, label + 1);
      for (String name : new String[] {"I_" + side, "T_" + side}) {
        Matrix matrix = matrices.get(name);
        for (int column = 0; column < matrix.getNumCols(); column++) {
          double shown = column == label ? 3 : 0;
          matrix.setDouble(item, column, shown + 0.1 * random.nextGaussian());
        }
      }
    }
  }

  MatlabFile with(String name, Matrix matrix) {
    matrices.put(name, matrix);
    return this;
  }

  MatlabFile without(String name) {
    matrices.remove(name);
    return this;
  }

  Matrix matrix(String name) {
    return matrices.get(name);
  }

  /** Writes the file. */
  public Path write(Path file) throws IOException {
    MatFile content = Mat5.newMatFile();
    matrices.forEach(content::addArray);
    Mat5.writeToFile(content, file.toFile());
    return file;
  }
}
