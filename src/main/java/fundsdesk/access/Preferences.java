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
     * @param language of the texts
     * @param zone in which times are shown
     * @param scheme light, dark or as the system
     * @param density how close rows stand
     * @param figures how numbers are written
     */
    record Choice(Locale language, ZoneId zone, Scheme scheme, Density density, Figures figures) {

        public Choice with(Locale other) {
            return new Choice(other, zone, scheme, density, figures);
        }

        public Choice with(ZoneId other) {
            return new Choice(language, other, scheme, density, figures);
        }

        public Choice with(Scheme other) {
            return new Choice(language, zone, other, density, figures);
        }

        public Choice with(Density other) {
            return new Choice(language, zone, scheme, other, figures);
        }

        public Choice with(Figures other) {
            return new Choice(language, zone, scheme, density, other);
        }
    }

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
