/** What a person reads. */
package dev.cmimh.app.text;
