package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.HashingMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.EjmlVersion;

/** The methods that CMIMH is compared with. */
public final class Baselines {

  private final List<HashingMethod> linear =
      List.of(new Cvh(), new Pdh(), new Cmfh(), new Acq(), new Fsh());
  private final List<HashingMethod> deep =
      List.of(new Djsrh(Baselines::processor), new Ucch(Baselines::processor));

  /** All of them, oldest first. */
  public List<HashingMethod> all() {
    return Stream.concat(linear.stream(), deep.stream()).toList();
  }

  /**
   * Name and version of what a method computes with, for a run's provenance. For a deep one it
   * starts the engine.
   */
  public String engine(HashingMethod method) {
    return deep.stream().anyMatch(it -> it.name().equals(method.name()))
        ? processor().engine()
        : "EJML " + EjmlVersion.VERSION;
  }

  private static EngineRuntime processor() {
    return EngineRuntime.start(new ComputeDevice.Cpu());
  }

  /** The method of a name; empty if none of them is called so. */
  public Optional<HashingMethod> named(String name) {
    return all().stream().filter(method -> method.name().equals(name)).findFirst();
  }
}
