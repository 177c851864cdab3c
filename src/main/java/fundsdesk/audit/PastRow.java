package fundsdesk.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as one revision left it.
 *
 * @param id the record
 * @param revision what it belongs to
 * @param added whether the record was made by it
 * @param removed whether the record was removed by it
 * @param values by attribute, typed; a reference is a {@link fundsdesk.crud.Ref}, several values are a list
 */
record PastRow(long id, Revision revision, boolean added, boolean removed, Map<String, @Nullable Object> values) {}
