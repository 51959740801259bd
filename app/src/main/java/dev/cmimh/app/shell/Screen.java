package dev.cmimh.app.shell;

import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * A screen that the navigation rail leads to.
 *
 * @param name its name in keys of texts and in what is remembered, such as {@code tune}
 * @param icon literal of a Feather icon, such as {@code fth-sliders}
 * @param view makes it, the first time it is shown
 */
public record Screen(String name, String icon, Supplier<Region> view) {}
