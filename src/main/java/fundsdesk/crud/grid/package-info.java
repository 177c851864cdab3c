/** The grid page that every screen has: lazy rows, filters, views, selection and the drawer beside it. */
@NullMarked
package fundsdesk.crud.grid;

import org.jspecify.annotations.NullMarked;
