/** Words as numbers. */
package dev.cmimh.model.feature.text;
