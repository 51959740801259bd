/**
 * Makes what people install: a runtime image of the JDK's and JavaFX' modules, the program beside
 * it, and the operating system's package of both. Started by {@code mvn -Pinstaller package}.
 */
package dev.cmimh.installer;
