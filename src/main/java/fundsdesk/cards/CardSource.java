package fundsdesk.cards;

import fundsdesk.access.Actor;

/** How a card came to the desk. */
public enum CardSource {
    CLIENT,
    OPERATOR,
    IMPORT;

    /** A program speaks for the client, a job reads a file, a person sits at the desk. */
    static CardSource of(Actor actor) {
        if (actor.source() == Actor.Source.JOB) {
            return IMPORT;
        }
        return actor.kind() == Actor.Kind.MACHINE ? CLIENT : OPERATOR;
    }
}
