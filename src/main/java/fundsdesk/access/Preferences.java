package fundsdesk.access;

import java.time.ZoneId;
import java.util.Locale;

/** How somebody wants to see the desk. */
public interface Preferences {

    /** The choices of the actor; those of the desk for an actor who made none. */
    Choice of(Actor actor);

    /** The choices of whoever acts now; those of the desk when nobody does. */
    Choice current();

    /**
     * What somebody chose.
     *
     * @param language of the texts, and how numbers and dates look
     * @param zone in which times are shown
     * @param scheme light, dark or as the system
     * @param density how close rows stand
     */
    record Choice(Locale language, ZoneId zone, Scheme scheme, Density density) {}

    /** Light or dark. */
    enum Scheme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How close rows stand. */
    enum Density {
        COMPACT,
        COMFORTABLE
    }
}
