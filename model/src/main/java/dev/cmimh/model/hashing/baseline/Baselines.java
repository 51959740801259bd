package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.hashing.HashingMethod;
import java.util.List;
import java.util.Optional;
import org.ejml.EjmlVersion;

/** The methods that CMIMH is compared with. */
public final class Baselines {

  private final List<HashingMethod> methods =
      List.of(new Cvh(), new Pdh(), new Cmfh(), new Acq(), new Fsh());

  /** All of them, oldest first. */
  public List<HashingMethod> all() {
    return methods;
  }

  /** Name and version of what computes, for a run's provenance. */
  public String engine() {
    return "EJML " + EjmlVersion.VERSION;
  }

  /** The method of a name; empty if none of them is called so. */
  public Optional<HashingMethod> named(String name) {
    return methods.stream().filter(method -> method.name().equals(name)).findFirst();
  }
}
