/** Features kept in a folder, so that they are computed once. */
package dev.cmimh.model.feature.cache;
