/** What people type into and read one record on: forms, dialogs of actions, drawer and page of a record. */
@NullMarked
package fundsdesk.crud.form;

import org.jspecify.annotations.NullMarked;
