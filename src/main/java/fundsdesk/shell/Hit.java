package fundsdesk.shell;

import org.jspecify.annotations.Nullable;

/**
 * Something the palette found.
 *
 * @param kind its kind in the message bundles, {@code palette.kind.<kind>}
 * @param label what it is called
 * @param detail what else there is to say, or why it cannot be done now
 * @param go does it; none when it cannot be done now
 */
record Hit(
        String kind, String label, String detail, @Nullable Runnable go) {}
