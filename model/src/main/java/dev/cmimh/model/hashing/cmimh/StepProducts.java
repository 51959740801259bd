package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.engine.EngineRuntime;
import java.util.ArrayList;
import java.util.List;

/**
 * The products of matrices that the networks need in one step of training, and nothing else: what a
 * step costs at least on a machine with this engine. Done as training does them, a thread per
 * modality; the numbers multiplied are random. Used by one thread, the one that made it.
 */
public final class StepProducts implements AutoCloseable {

  private final NDManager manager;
  private final ModalityThreads threads;
  private final PerModality<List<Product>> products;

  /**
   * @param settings whose networks are meant
   * @param imageDimensions d_x
   * @param textDimensions d_y
   * @param batch pairs per step
   */
  public StepProducts(
      EngineRuntime runtime,
      CmimhSettings settings,
      int imageDimensions,
      int textDimensions,
      int batch) {
    CmimhNetworks networks =
        CmimhNetworks.of(settings.network(), imageDimensions, textDimensions, settings.bits());
    this.manager = runtime.newManager();
    this.threads = new ModalityThreads(runtime);
    this.products =
        new PerModality<>(
            of(networks.image(), networks.layout(), batch),
            of(networks.text(), networks.layout(), batch));
  }

  /** Multiplies everything once and drops what comes out. */
  public void multiply() {
    threads.map(
        products,
        modality -> {
          modality.forEach(Product::multiply);
          return modality;
        });
  }

  @Override
  public void close() {
    threads.close();
    manager.close();
  }

  private List<Product> of(ModalityNetworks networks, ParameterLayout layout, int batch) {
    Collector collector = new Collector(layout);
    Encoder encoder = networks.encoder();
    collector.addAll(encoder.hidden(), batch, false, true);
    encoder.skip().ifPresent(skip -> collector.add(skip, batch, false, true));
    collector.addAll(networks.decoder(), batch, true, true);
    collector.addAll(networks.critic(), batch, true, true);
    collector.addAll(networks.classifier(), batch, true, false);
    collector.addAll(networks.classifier(), 2 * batch, false, true);
    return List.copyOf(collector.products);
  }

  /** A product of two matrices. */
  private record Product(NDArray left, NDArray right) {

    void multiply() {
      left.matMul(right).close();
    }
  }

  /** The products of layers, forward and backward. */
  private final class Collector {

    private final ParameterLayout layout;
    private final List<Product> products = new ArrayList<>();

    Collector(ParameterLayout layout) {
      this.layout = layout;
    }

    /**
     * @param behindInput whether the derivative by the network's input is needed
     * @param byWeights whether the derivative by the weights is needed
     */
    void addAll(MultiLayerPerceptron network, int rows, boolean behindInput, boolean byWeights) {
      boolean first = true;
      for (Dense layer : network.layers()) {
        add(layer, rows, behindInput || !first, byWeights);
        first = false;
      }
    }

    void add(Dense layer, int rows, boolean byInput, boolean byWeights) {
      Shape shape = layout.parameters().get(layer.weight()).shape();
      NDArray weights = manager.randomNormal(shape);
      NDArray input = manager.randomNormal(new Shape(rows, shape.get(1)));
      NDArray derivative = manager.randomNormal(new Shape(rows, shape.get(0)));
      products.add(new Product(input, weights.transpose()));
      if (byWeights) {
        products.add(new Product(derivative.transpose(), input));
      }
      if (byInput) {
        products.add(new Product(derivative, weights));
      }
    }
  }
}
