/** The Search screen: pictures for words, words for pictures. */
package dev.cmimh.app.search;
