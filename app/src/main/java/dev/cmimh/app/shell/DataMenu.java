package dev.cmimh.app.shell;

import atlantafx.base.controls.CaptionMenuItem;
import dev.cmimh.app.desk.DataNames;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the data set in use and offers others, and the label sets that may judge it. */
final class DataMenu extends MenuButton {

  private final DataChoice choice;
  private final Texts texts;
  private final Function<Window, Optional<Path>> chooser;
  private final ObservableValue<List<String>> labelSets;
  private final ObservableValue<String> labels;

  DataMenu(DataChoice choice, Texts texts) {
    this(choice, texts, owner -> askForFolder(owner, texts));
  }

  /**
   * @param chooser asks the person for a folder
   */
  DataMenu(DataChoice choice, Texts texts, Function<Window, Optional<Path>> chooser) {
    this.choice = choice;
    this.texts = texts;
    this.chooser = chooser;
    this.labelSets = choice.labelSets();
    this.labels = choice.labels();
    setId("header-data");
    setGraphic(new FontIcon("fth-database"));
    setMnemonicParsing(false);
    setMinWidth(Region.USE_PREF_SIZE);
    textProperty().bind(choice.name());
    ObservableValue<String> help = choice.help();
    Hint.on(this, help::getValue);
    accessibleHelpProperty().bind(help);
    labelSets.addListener((_, _, _) -> fill());
    labels.addListener((_, _, _) -> fill());
    choice.free().addListener((_, _, _) -> fill());
    setOnShowing(_ -> fill());
    fill();
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    ToggleGroup sets = new ToggleGroup();
    choice.offers().forEach(offer -> items.add(offer(offer, sets)));
    items.add(folderItem());
    if (labelSets.getValue().size() > 1) {
      items.addAll(List.of(new SeparatorMenuItem(), new CaptionMenuItem(texts.get("data.labels"))));
      ToggleGroup group = new ToggleGroup();
      labelSets.getValue().forEach(set -> items.add(labelItem(set, group)));
    }
    items.forEach(item -> item.setMnemonicParsing(false));
    getItems().setAll(items);
  }

  private MenuItem offer(String name, ToggleGroup group) {
    boolean embedded = name.equals(DataChoice.EMBEDDED);
    MenuItem item =
        radio(
            embedded
                ? texts.get("data.embedded")
                : texts.get("data.folder", DataNames.shortName(name), name),
            choice.chosen().equals(Optional.of(name)),
            group);
    item.setOnAction(_ -> choice.open(name));
    return item;
  }

  private MenuItem folderItem() {
    MenuItem item = new MenuItem(texts.get("data.open-folder"), new FontIcon("fth-folder"));
    item.setId("data-open-folder");
    item.setDisable(!choice.free().getValue());
    item.setOnAction(
        _ -> chooser.apply(getScene().getWindow()).ifPresent(it -> choice.open(it.toString())));
    return item;
  }

  private MenuItem labelItem(String set, ToggleGroup group) {
    MenuItem item = radio(set, set.equals(labels.getValue()), group);
    item.setOnAction(_ -> choice.judgeBy(set));
    return item;
  }

  private RadioMenuItem radio(String text, boolean selected, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setSelected(selected);
    item.setDisable(!choice.free().getValue());
    return item;
  }

  private static Optional<Path> askForFolder(Window owner, Texts texts) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("data.open-folder.title"));
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }
}
