package fundsdesk.access;

/** Whether people proved again, a short while ago, that it is them: asked for by actions that say so (SEC-05). */
public interface StepUp {

    /** How somebody stands towards actions that ask again. */
    enum Standing {
        /** They may go on. */
        FRESH,
        /** They have to give a code of their second factor first. */
        NEEDED,
        /** They have no second factor, and the desk wants one. */
        NOT_SET_UP,
        /** A program has none and can have none. */
        NO_PERSON
    }

    Standing of(Actor actor);

    /** Takes a code of the actor's second factor; from then on they are fresh for five minutes. */
    boolean confirm(Actor actor, String code);
}
