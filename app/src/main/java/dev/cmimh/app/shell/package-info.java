/** The window around the screens: header, navigation, status bar, theme, shortcuts, memory. */
package dev.cmimh.app.shell;
