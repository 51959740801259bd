/** Principal components and canonical correlation: fitted linear maps. */
package dev.cmimh.model.feature.projection;
