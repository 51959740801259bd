/**
 * What all screens share: the opened data and engine, the run in training, the settings of the next
 * run. Properties change on the user interface's thread only; nothing here knows a scene.
 */
package dev.cmimh.app.desk;
