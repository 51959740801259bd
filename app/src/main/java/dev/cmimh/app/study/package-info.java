/** Studies: a question of the paper, answered by trainings in a process of its own. */
package dev.cmimh.app.study;
