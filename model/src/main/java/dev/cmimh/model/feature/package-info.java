/** From pictures and words to the vectors that encoders read, fitted to training items alone. */
package dev.cmimh.model.feature;
