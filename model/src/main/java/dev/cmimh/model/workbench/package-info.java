/** The parts of the main job put together, for the terminal and the window alike. */
package dev.cmimh.model.workbench;
