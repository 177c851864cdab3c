package fundsdesk.crud;

import java.time.Instant;
import java.util.Optional;

/** Where the past of records lies: what a query needs to read a screen as it was at a moment. */
public interface PastTables {

    /** The last revision made by then; 0 when there was none. */
    long revisionAt(Instant moment);

    /** Whether the past of the type's records is kept at all. */
    boolean keeps(Class<?> type);

    /** Whether the past of an own attribute is kept; what is computed from other tables has none. */
    boolean keeps(Class<?> type, Attribute<?> attribute);

    /** The name of the type's past in queries. */
    String entity(Class<?> type);

    /** Where the elements of a collection are kept; nothing if they are not. */
    Optional<Elements> elements(Class<?> type, Attribute<?> collection);

    /**
     * The past of a collection.
     *
     * @param entity its name in queries
     * @param owner where it keeps the record's id
     * @param element where it keeps the value, or the id of the record referred to
     */
    record Elements(String entity, String owner, String element) {}
}
