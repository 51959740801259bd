package dev.cmimh.app.item;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The ground of a picture, with a sign in the place of one that cannot be read. */
public final class PicturePlate extends StackPane {

  private static final String SIGN = "fth-camera-off";

  private final ImageView picture = new ImageView();
  private boolean broken;

  public PicturePlate() {
    getChildren().setAll(picture);
  }

  /**
   * Shows a picture in the place of the last.
   *
   * @param image null if it cannot be read
   */
  public void show(Image image) {
    picture.setImage(image);
    if (broken != (image == null)) {
      broken = image == null;
      if (broken) {
        getChildren().setAll(picture, sign());
      } else {
        getChildren().setAll(picture);
      }
    }
  }

  /** Whether the sign is shown. */
  public boolean isBroken() {
    return broken;
  }

  ImageView picture() {
    return picture;
  }

  /** Rarely needed: thousands of plates go without. */
  private static FontIcon sign() {
    FontIcon sign = new FontIcon(SIGN);
    sign.getStyleClass().add("broken-picture");
    return sign;
  }
}
