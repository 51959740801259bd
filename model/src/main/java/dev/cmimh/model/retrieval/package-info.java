/** Hash codes and exact search among them: by Hamming distance and by real-valued queries. */
package dev.cmimh.model.retrieval;
