package fundsdesk.names;

/**
 * A sentence that explains something, with places {@code {0}}, {@code {1}} for the arguments of {@link Why}. A
 * translation uses the same places.
 */
public interface Sentence {

    /** Its message key. */
    String key();

    /** The English text with its places. */
    String english();
}
