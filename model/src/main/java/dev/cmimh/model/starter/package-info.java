/** The trained run that ships with the program, so that search works at the first start. */
package dev.cmimh.model.starter;
