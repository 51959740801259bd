/** What turns features into codes, whatever method it learned by. */
package dev.cmimh.model.hashing;
