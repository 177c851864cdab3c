/** Help where it is needed: a page for each screen, and a code centre for every status, result and refusal. */
@NullMarked
package fundsdesk.crud.help;

import org.jspecify.annotations.NullMarked;
