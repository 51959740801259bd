/** Sentences that the window tells a person inline, under its header. */
package dev.cmimh.app.notice;
