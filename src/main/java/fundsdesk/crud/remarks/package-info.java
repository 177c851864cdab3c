/** What people remark on records, and answer to each other. */
@NullMarked
package fundsdesk.crud.remarks;

import org.jspecify.annotations.NullMarked;
