/** Light and dark: what the person wants, what the system says, and the styles that follow. */
package dev.cmimh.app.theme;
