package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.HashingMethod;
import java.util.List;
import java.util.Optional;
import org.ejml.EjmlVersion;

/** The methods that CMIMH is compared with. */
public final class Baselines {

  private final List<HashingMethod> methods =
      List.of(
          new Cvh(Baselines::processor),
          new Pdh(Baselines::processor),
          new Cmfh(Baselines::processor),
          new Acq(Baselines::processor),
          new Fsh(Baselines::processor),
          new Djsrh(Baselines::processor),
          new Ucch(Baselines::processor));

  /** All of them, oldest first. */
  public List<HashingMethod> all() {
    return methods;
  }

  /** Name and version of what they compute with, for a run's provenance. It starts the engine. */
  public String engine() {
    return "%s, EJML %s".formatted(processor().engine(), EjmlVersion.VERSION);
  }

  private static EngineRuntime processor() {
    return EngineRuntime.start(new ComputeDevice.Cpu());
  }

  /** The method of a name; empty if none of them is called so. */
  public Optional<HashingMethod> named(String name) {
    return methods.stream().filter(method -> method.name().equals(name)).findFirst();
  }
}
