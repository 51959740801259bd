package dev.cmimh.app.search;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableListBase;

/**
 * The numbers from 0 to below its size. Only the size changes, and at once: a usual list takes the
 * last thousands away one by one and moves those behind them each time.
 */
final class Positions extends ObservableListBase<Integer> {

  private int size;

  /**
   * @param now the number of positions from now on
   */
  void resize(int now) {
    int before = size;
    beginChange();
    size = now;
    if (now < before) {
      nextRemove(now, numbers(now, before));
    } else if (now > before) {
      nextAdd(before, now);
    }
    endChange();
  }

  @Override
  public Integer get(int index) {
    return Objects.checkIndex(index, size);
  }

  @Override
  public int size() {
    return size;
  }

  private static List<Integer> numbers(int from, int to) {
    return new AbstractList<>() {

      @Override
      public Integer get(int index) {
        return from + Objects.checkIndex(index, to - from);
      }

      @Override
      public int size() {
        return to - from;
      }
    };
  }
}
