package dev.cmimh.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.SmallData;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataSetUnderWindowTest extends ShellWindow {

  @Test
  void anotherFolderDroppedOnTheHeaderIsOpenedAndComesBackAtTheNextStart() throws Exception {
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());
    Path other = SmallData.write(folder.resolve("other pairs"));

    dropOnHeader(other);

    FxThread.waitUntil("its name", () -> button("#header-data").getText().equals("other pairs"));
    FxThread.waitUntil("its features", () -> !button("#header-train").isDisabled());
    close();
    open();
    FxThread.waitUntil("its name", () -> button("#header-data").getText().equals("other pairs"));
  }

  @Test
  void aFolderThatIsNoDataSetIsToldAndTheFormerOneStays() throws Exception {
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());

    dropOnHeader(Files.createDirectory(folder.resolve("empty")));

    FxThread.waitUntil("the sentence", () -> shownNotices().stream().anyMatch(this::saysNoTable));
    assertThat(FxThread.call(() -> button("#header-data").getText())).isEqualTo("data");
    assertThat(FxThread.call(() -> button("#header-train").isDisabled())).isFalse();
  }

  @Test
  void theOpeningOfADataSetIsGivenUpInTheHeader() {
    FxThread.waitUntil("all is open", () -> !button("#header-train").isDisabled());

    FxThread.run(() -> dataMenu().getItems().getFirst().fire());
    FxThread.waitUntil("its name", () -> button("#header-data").getText().equals("emoji"));
    assertThat(FxThread.call(() -> stage.getScene().lookup("#header-opening").isVisible()))
        .isTrue();
    click("#header-cancel");

    FxThread.waitUntil("the former one", () -> button("#header-data").getText().equals("data"));
    assertThat(FxThread.call(() -> button("#header-train").isDisabled())).isFalse();
    assertThat(FxThread.call(() -> stage.getScene().lookup("#header-opening").isVisible()))
        .isFalse();
  }
}
