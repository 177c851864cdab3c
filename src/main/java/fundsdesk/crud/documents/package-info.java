/** Documents that belong to records: checked by content, kept behind one interface, given out as downloads only. */
@NullMarked
package fundsdesk.crud.documents;

import org.jspecify.annotations.NullMarked;
