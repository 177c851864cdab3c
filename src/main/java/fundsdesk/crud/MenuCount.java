package fundsdesk.crud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much waits in a queue, shown beside its entry of the navigation and on the home page; contributed as a bean. */
public interface MenuCount {

    /** Whose entry: the key of a screen or of a {@link MenuEntry}. */
    String entry();

    /** What waits for the current actor, who may read the entry. Asked every few seconds: answer within milliseconds. */
    Waiting waiting();

    /** Its words on the home page, {@code queue.<name>}; one entry can have several queues. */
    default String name() {
        return entry();
    }

    /** Where its rows are shown, without a slash in front. */
    default String address() {
        return entry();
    }

    /** How many of them have waited since before the moment; asked only when the oldest has. */
    default long late(Instant before) {
        return 0;
    }

    /** Where those are shown. */
    default String lateAddress(Instant before) {
        return address();
    }

    /**
     * What waits.
     *
     * @param count how many
     * @param oldest since when the oldest waits, where that says something
     */
    record Waiting(long count, @Nullable Instant oldest) {
        public static final Waiting NOTHING = new Waiting(0, null);
    }
}
