/** What the window remembers from one start to the next. */
package dev.cmimh.app.memory;
