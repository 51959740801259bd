package dev.cmimh.app.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Contrast of texts with what lies behind them, as WCAG 2.2 defines it (success criteria 1.4.3 and
 * 1.4.11): (lighter + 0.05) / (darker + 0.05) of the relative luminances.
 */
public final class Contrast {

  /** Least contrast of a text. */
  public static final double OF_TEXT = 4.5;

  /** Least contrast of an icon. */
  public static final double OF_ICON = 3;

  private Contrast() {}

  /**
   * Every text and icon below a node that stands out too little, in words. What is hidden or
   * disabled does not count, nor what fades in or out. Styles must have been applied.
   */
  public static List<String> faults(Node root) {
    List<String> faults = new ArrayList<>();
    look(root, faults);
    return faults;
  }

  /** Contrast of two opaque colours, 1 to 21. */
  public static double between(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static void look(Node node, List<String> faults) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 1) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      fault(text).ifPresent(faults::add);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, faults));
    }
  }

  private static Optional<String> fault(Text text) {
    boolean icon = text instanceof FontIcon;
    List<Color> backgrounds = behind(text);
    double least =
        colours(text.getFill())
            .flatMap(
                fill -> backgrounds.stream().map(behind -> between(over(fill, behind), behind)))
            .min(Double::compare)
            .orElseThrow();
    return least >= (icon ? OF_ICON : OF_TEXT)
        ? Optional.empty()
        : Optional.of(
            "%.2f: %s in %s, fill %s on %s"
                .formatted(
                    least,
                    icon ? ((FontIcon) text).getIconLiteral() : '"' + text.getText() + '"',
                    path(text),
                    text.getFill(),
                    backgrounds));
  }

  /** More than one where a gradient lies behind. */
  private static List<Color> behind(Node node) {
    Node parent = node.getParent();
    if (parent == null) {
      return List.of(Color.WHITE);
    }
    List<Color> own = own(parent).toList();
    if (own.isEmpty()) {
      return behind(parent);
    }
    if (own.stream().allMatch(Color::isOpaque)) {
      return own;
    }
    List<Color> below = behind(parent);
    return own.stream().flatMap(it -> below.stream().map(under -> over(it, under))).toList();
  }

  /** The uppermost fill: those below it show at the edges only. */
  private static Stream<Color> own(Node node) {
    if (!(node instanceof Region region)
        || region.getBackground() == null
        || region.getBackground().getFills().isEmpty()) {
      return Stream.empty();
    }
    BackgroundFill upper = region.getBackground().getFills().getLast();
    return colours(upper.getFill()).filter(colour -> colour.getOpacity() > 0);
  }

  private static Stream<Color> colours(Paint paint) {
    return switch (paint) {
      case Color colour -> Stream.of(colour);
      case LinearGradient gradient -> gradient.getStops().stream().map(Stop::getColor);
      default -> throw new AssertionError("Nobody knows the contrast of " + paint);
    };
  }

  private static Color over(Color upper, Color lower) {
    double share = upper.getOpacity();
    return Color.color(
        share * upper.getRed() + (1 - share) * lower.getRed(),
        share * upper.getGreen() + (1 - share) * lower.getGreen(),
        share * upper.getBlue() + (1 - share) * lower.getBlue());
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static String path(Node node) {
    List<String> names = new ArrayList<>();
    for (Node it = node.getParent(); it != null && names.size() < 4; it = it.getParent()) {
      names.addFirst(
          it.getId() == null ? "." + String.join(".", it.getStyleClass()) : "#" + it.getId());
    }
    return String.join(" ", names);
  }
}
