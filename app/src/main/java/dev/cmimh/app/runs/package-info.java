/** The Runs screen: all runs that were trained, to look through, to compare and to go on with. */
package dev.cmimh.app.runs;
