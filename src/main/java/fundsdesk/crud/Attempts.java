package fundsdesk.crud;

import fundsdesk.access.Actor;

/** Keeps what was tried and did not happen, in a transaction of its own. */
public interface Attempts {

    /**
     * @param actor who tried
     * @param what the screen and action, for example {@code bank-cards.review}
     * @param target the record's id as text, or empty
     * @param outcome why nothing happened
     */
    void failed(Actor actor, String what, String target, Outcome outcome);
}
