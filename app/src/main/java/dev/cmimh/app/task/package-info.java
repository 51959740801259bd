/** Work in the background: threads, cancelling, the hop to the user interface's thread. */
package dev.cmimh.app.task;
