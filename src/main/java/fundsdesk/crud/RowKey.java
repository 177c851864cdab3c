package fundsdesk.crud;

import org.jspecify.annotations.Nullable;

/**
 * A place in an order of rows.
 *
 * @param value the sort attribute's value there; none when the order is by id alone
 * @param id the id there
 */
public record RowKey(@Nullable Object value, long id) {}
