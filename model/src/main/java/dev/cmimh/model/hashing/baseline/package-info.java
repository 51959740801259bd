/** The methods that CMIMH is compared with, one class per method. */
package dev.cmimh.model.hashing.baseline;
