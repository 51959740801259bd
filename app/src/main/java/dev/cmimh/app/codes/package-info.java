/** The Codes screen: what each bit of the codes says, and where codes lie. */
package dev.cmimh.app.codes;
