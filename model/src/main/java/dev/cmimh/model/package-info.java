/** The headless library of CMIMH Explorer: data, features, training, search and evaluation. */
package dev.cmimh.model;
