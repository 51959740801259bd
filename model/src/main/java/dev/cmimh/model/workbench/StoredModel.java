package dev.cmimh.model.workbench;

import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.PairEncoder;
import dev.cmimh.model.hashing.ReadableHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.HostHashFunction;
import java.util.Optional;

/** What a run has learned, by value, whatever its method. */
public sealed interface StoredModel {

  /** The model without the engine. */
  ReadableHashFunction onHost();

  /** How items of the data base are encoded from both modalities, where the method defines that. */
  Optional<PairEncoder> pairEncoder();

  /** Networks of CMIMH. */
  record Networks(CmimhModel model) implements StoredModel {

    @Override
    public ReadableHashFunction onHost() {
      return new HostHashFunction(model);
    }

    @Override
    public Optional<PairEncoder> pairEncoder() {
      return Optional.empty();
    }
  }

  /** What another method has learned. */
  record Learned(LearnedHash onHost) implements StoredModel {

    @Override
    public Optional<PairEncoder> pairEncoder() {
      return onHost.pairEncoder();
    }
  }
}
