/** A whole day of the desk, from outside. */
@NullMarked
package fundsdesk.day;

import org.jspecify.annotations.NullMarked;
