package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.OptimizerState;
import dev.cmimh.model.hashing.cmimh.TrainerState;
import dev.cmimh.model.matrix.SafetensorsFile;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checkpoints as safetensors files, replaced as a whole. */
public final class CheckpointFile {

  /** What the newest checkpoint of a run is called in its folder. */
  public static final String NAME = "checkpoint.safetensors";

  private static final String FORMAT = "cmimh-checkpoint-1";
  private static final String FIRST_MOMENT = "optimizer.first-moment.";
  private static final String SECOND_MOMENT = "optimizer.second-moment.";

  private final HyperParametersJson json = new HyperParametersJson();

  /**
   * @throws IOException if the file cannot be written; an older one stays as it was
   */
  public void write(Path file, Checkpoint checkpoint) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    CmimhModel.Form form = checkpoint.form();
    OptimizerState optimizer = checkpoint.trainer().optimizer();
    tensors.putAll(form.named("", checkpoint.trainer().parameters()));
    tensors.putAll(form.named(FIRST_MOMENT, optimizer.firstMoment()));
    if (optimizer.secondMoment().length > 0) {
      tensors.putAll(form.named(SECOND_MOMENT, optimizer.secondMoment()));
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", FORMAT);
    metadata.put("hyper-parameters", json.write(checkpoint.parameters()));
    metadata.put("knobs", json.write(checkpoint.knobs()));
    metadata.put("image-dimensions", Integer.toString(form.imageDimensions()));
    metadata.put("text-dimensions", Integer.toString(form.textDimensions()));
    metadata.put("steps", Long.toString(checkpoint.trainer().steps()));
    metadata.put("seconds", Double.toString(checkpoint.seconds()));
    SafetensorsFile.write(file, new Content(tensors, metadata));
  }

  /**
   * @throws IOException if the file is missing, damaged or no checkpoint; the message names it
   */
  public Checkpoint read(Path file) throws IOException {
    Content content = SafetensorsFile.read(file);
    try {
      return checkpoint(content);
    } catch (RuntimeException e) {
      throw new IOException(file + " is not a checkpoint that this version reads", e);
    }
  }

  private Checkpoint checkpoint(Content content) {
    Map<String, String> metadata = content.metadata();
    if (!FORMAT.equals(metadata.get("format"))) {
      throw new IllegalArgumentException("The format is " + metadata.get("format"));
    }
    HyperParameters parameters = json.readHyperParameters(metadata.get("hyper-parameters"));
    CmimhModel.Form form =
        new CmimhModel.Form(
            parameters.network(),
            Integer.parseInt(metadata.get("image-dimensions")),
            Integer.parseInt(metadata.get("text-dimensions")),
            parameters.bits());
    boolean second = content.tensors().keySet().stream().anyMatch(n -> n.startsWith(SECOND_MOMENT));
    OptimizerState optimizer =
        new OptimizerState(
            form.flat(FIRST_MOMENT, content.tensors()),
            second ? form.flat(SECOND_MOMENT, content.tensors()) : new float[0]);
    TrainerState trainer =
        new TrainerState(
            Long.parseLong(metadata.get("steps")), form.flat("", content.tensors()), optimizer);
    return new Checkpoint(
        parameters,
        json.readKnobs(metadata.get("knobs")),
        form,
        trainer,
        Double.parseDouble(metadata.get("seconds")));
  }
}
