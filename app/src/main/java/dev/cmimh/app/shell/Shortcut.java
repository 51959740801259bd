package dev.cmimh.app.shell;

import javafx.scene.input.KeyCombination;

/**
 * Keys that stand for a command.
 *
 * @param number of the screen from 1, for {@link Command#SCREEN}; else 0
 * @param keys pressed together
 * @param whileTyping whether it works while a text field has the focus, too
 */
record Shortcut(Command command, int number, KeyCombination keys, boolean whileTyping) {}
