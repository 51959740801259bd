/** What a person sees when something fails: what happened, what was kept, what to do. */
package dev.cmimh.app.error;
