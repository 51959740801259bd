/** Pictures as numbers: descriptors, and what brings them to one scale. */
package dev.cmimh.model.feature.image;
