package fundsdesk.crud;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;

/** Where the rows of a query are read from, in the words of HQL: the records as they are, or as they were. */
sealed interface Source permits PresentSource, PastSource {

    String entity(Class<?> type);

    /** An own attribute that is neither a reference nor a collection. */
    String value(String alias, String attribute);

    /** The id that a reference holds. */
    String referenceId(String alias, String reference);

    /** Joins the record that a reference leads to, under another alias. */
    String join(String alias, String reference, Class<?> target, String as);

    /** Which of the rows under the alias there are at all. */
    String exists(String alias);

    /** Whether a collection holds what the parameter names. */
    String contains(String alias, Class<?> type, Attribute<?> collection, String parameter);

    /** The form in which a collection holds a value. */
    Object asElement(Object value);

    /** What follows {@code from} to read pairs of record and element; the element's alias or value is {@code x}. */
    String elements(Class<?> type, Attribute<?> collection);

    /** The element as {@link #elements} reads it: its value, or the id of the record referred to. */
    String element(Class<?> type, Attribute<?> collection);

    default String id(String alias) {
        return value(alias, "id");
    }

    /** When the last of the records was made; none where records are still made. */
    Optional<Instant> lastMade();

    /** Whether the rows hold the attribute. */
    boolean holds(Class<?> type, Attribute<?> attribute);

    <R> TypedQuery<R> fill(TypedQuery<R> query);
}
