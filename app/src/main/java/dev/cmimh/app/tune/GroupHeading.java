package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of some settings, and when they act. */
final class GroupHeading extends HBox {

  GroupHeading(String title, String moment, String icon) {
    Label name = new Label(title);
    name.getStyleClass().add(Styles.TEXT_BOLD);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    Label when = new Label(moment, new FontIcon(icon));
    when.setMinWidth(Region.USE_PREF_SIZE);
    when.getStyleClass().addAll("group-moment", Styles.TEXT_SMALL);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("group-heading");
    getChildren().addAll(name, space, when);
  }
}
