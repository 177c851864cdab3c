package fundsdesk.crud;

import java.util.Optional;

/** A view on which a record is open, as a page of its own or beside a grid, for whoever offers what can be done with it. */
public interface ShowsRecord {

    /** What is open now; nothing where no record is. */
    Optional<Shown> shownRecord();

    /** A record and the screen on which it is open. */
    record Shown(Screen<?> screen, long id) {}
}
