package dev.cmimh.app.desk;

import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The settings with which the next run will begin: the Tune screen sets them, Train uses them. */
public final class NextRun {

  private final ObjectProperty<HyperParameters> parameters =
      new SimpleObjectProperty<>(DefaultRecipe.hyperParameters());

  public ObjectProperty<HyperParameters> parameters() {
    return parameters;
  }
}
