package dev.cmimh.app.shell;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A character, by whatever keys the keyboard at hand writes it. Unlike {@link
 * javafx.scene.input.KeyCharacterCombination} it looks at what was typed, and so needs no table of
 * the keyboard, which not every platform has.
 */
final class TypedCharacter extends KeyCombination {

  private final String character;

  TypedCharacter(String character) {
    super(
        ModifierValue.ANY, ModifierValue.UP, ModifierValue.ANY, ModifierValue.UP, ModifierValue.UP);
    this.character = character;
  }

  @Override
  public boolean match(KeyEvent event) {
    return event.getEventType() == KeyEvent.KEY_TYPED && character.equals(event.getCharacter());
  }

  @Override
  public String getName() {
    return character;
  }

  @Override
  public String getDisplayText() {
    return character;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TypedCharacter that
        && character.equals(that.character)
        && super.equals(other);
  }

  @Override
  public int hashCode() {
    return character.hashCode();
  }
}
