package fundsdesk.monitoring;

/** What is suspicious. Each is counted for somebody, or for a network address, within a time. */
public enum Rule {
    /** One name was refused again and again: somebody guesses its password. */
    PASSWORD_GUESSED_AT,
    /** Many names were refused from one address: somebody tries one password on all. */
    NAMES_TRIED,
    /** A name was let in just after it was refused often: the guess may have been right. */
    IN_AFTER_REFUSALS,
    /** Somebody signed in from where they never did before. */
    NEW_PLACE,
    /** Somebody signed in while the office is closed. */
    OUT_OF_HOURS,
    /** Somebody tried many things that nobody granted them. */
    MUCH_DENIED,
    /** Somebody uncovered many account numbers. */
    MUCH_REVEALED,
    /** Somebody took many rows away as files. */
    MUCH_EXPORTED
}
