/** What all dialogs have in common, whatever they ask. */
@NullMarked
package fundsdesk.crud.dialogs;

import org.jspecify.annotations.NullMarked;
