/** The example of the guide to a new entity, word by word, so that what the guide promises is tried. */
package fundsdesk.guide;
