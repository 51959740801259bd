package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.retrieval.BitStrip;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultTileTest {

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @ParameterizedTest
  @EnumSource(Modality.class)
  void anotherAnswerLaysNothingOutAroundTheTile(Modality kind) {
    boolean laidOutAnew =
        FxThread.call(
            () -> {
              ResultTile tile = new ResultTile(kind, 40);
              StackPane around = new StackPane(tile);
              new Scene(around, 200, 150);
              show(tile, "dog", "1");
              around.applyCss();
              around.layout();

              show(tile, "a cat that looks up", "2");

              return tile.isNeedsLayout() || around.isNeedsLayout();
            });

    assertThat(laidOutAnew).isFalse();
  }

  private static void show(ResultTile tile, String words, String rank) {
    tile.showWords(words);
    tile.showPlace(rank, rank + " bits");
    tile.showSigns(rank.equals("2"), false);
    tile.showCode(Optional.of(new BitStrip(new boolean[32], new boolean[32])), "");
  }
}
