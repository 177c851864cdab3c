/** Sample screens with every kind of value, for the tests of the framework; no part of the application. */
@NullMarked
package fundsdesk.sample;

import org.jspecify.annotations.NullMarked;
