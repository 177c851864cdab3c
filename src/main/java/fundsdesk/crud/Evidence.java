package fundsdesk.crud;

import fundsdesk.access.Actor;

/** Keeps that somebody took rows away as a file: reading is worth a trace when it leaves the desk. */
public interface Evidence {

    /**
     * @param what the screen and action, for example {@code bank-cards.export-rows}
     * @param rows how many
     * @param words which rows, in which form
     */
    void taken(Actor actor, String what, long rows, String words);

    /** One record, or one paper. */
    default void taken(Actor actor, String what, String words) {
        taken(actor, what, 1, words);
    }
}
