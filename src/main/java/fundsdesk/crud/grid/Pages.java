package fundsdesk.crud.grid;

import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.grid.Places.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns the offsets that a scroll bar asks for into places in an order, so that no page is read by counting rows off.
 *
 * <p>It remembers the places of rows it served. The page after or before one that was served starts right there; a jump
 * starts at the nearest place it knows and walks over ids; a jump too far to walk starts where the statistics say. From
 * the end it reads backwards. Rows are never left out or shown twice between pages read one after the other: whatever
 * was read last decides where its neighbours begin.
 */
final class Pages {

    /** Walking so many ids costs a few milliseconds; beyond, guessing is better. */
    static final long FARTHEST_WALK = 20_000;

    private static final int MOST_PLACES = 4_000;

    private final Places rows;
    private final TreeMap<Long, RowKey> places = new TreeMap<>();
    private long count;
    private boolean open;

    /**
     * @param count how many rows there are, or are taken to be
     * @param open whether there are more than that: then the end is not known, and moves on as it is reached
     */
    Pages(Places rows, long count, boolean open) {
        this.rows = rows;
        this.count = count;
        this.open = open;
    }

    /** How many rows there are; corrected when a page met the end early, or went on beyond an open one. */
    long count() {
        return count;
    }

    /** The rows from an offset on. */
    List<Row> page(long offset, int limit) {
        int wanted = (int) Math.max(0, Math.min(limit, count - offset));
        if (wanted == 0) {
            return List.of();
        }
        Start forwards = nearestBefore(offset);
        Start back = nearestAfter(offset + wanted);
        Start nearest = forwards.steps() <= back.steps() ? forwards : back;
        List<Row> page = nearest.steps() > FARTHEST_WALK
                ? guessed(offset, wanted).orElseGet(() -> read(nearest, offset, wanted))
                : read(nearest, offset, wanted);
        remember(offset, page);
        if (open && offset + page.size() == count) {
            count += FARTHEST_WALK;
        }
        return page;
    }

    /** A place to read from, and how many rows lie between it and the page. */
    private record Start(Optional<RowKey> place, Way way, long steps) {}

    private Start nearestBefore(long offset) {
        Map.Entry<Long, RowKey> known = places.lowerEntry(offset);
        return known == null
                ? new Start(Optional.empty(), Way.FORWARDS, offset)
                : new Start(Optional.of(known.getValue()), Way.FORWARDS, offset - known.getKey() - 1);
    }

    private Start nearestAfter(long end) {
        Map.Entry<Long, RowKey> known = places.ceilingEntry(end);
        return known == null
                ? new Start(Optional.empty(), Way.BACK, open ? Long.MAX_VALUE : count - end)
                : new Start(Optional.of(known.getValue()), Way.BACK, known.getKey() - end);
    }

    private List<Row> read(Start start, long offset, int wanted) {
        Optional<RowKey> from = start.place();
        if (start.steps() > 0) {
            from = rows.walk(from, start.way(), (int) Math.min(start.steps(), Integer.MAX_VALUE));
            if (from.isEmpty()) {
                return met(start.way(), offset, List.of());
            }
        }
        List<Row> page = rows.rows(from, start.way(), wanted);
        if (start.way() == Way.BACK) {
            page = new ArrayList<>(page);
            Collections.reverse(page);
        }
        return page.size() < wanted ? met(start.way(), offset, page) : page;
    }

    /** Fewer rows than the count promised: whoever walked forwards knows the end now. */
    private List<Row> met(Way way, long offset, List<Row> page) {
        if (way == Way.FORWARDS) {
            count = offset + page.size();
            open = false;
        }
        return page;
    }

    private Optional<List<Row>> guessed(long offset, int wanted) {
        return rows.guess((double) offset / count)
                .map(place -> rows.rows(Optional.of(place), Way.FORWARDS, wanted))
                .filter(page -> page.size() == wanted);
    }

    private void remember(long offset, List<Row> page) {
        if (page.isEmpty()) {
            return;
        }
        if (places.size() > MOST_PLACES) {
            places.clear();
        }
        long last = offset + page.size() - 1;
        places.subMap(offset, true, last, true).clear();
        places.put(offset, rows.placeOf(page.getFirst()));
        places.put(last, rows.placeOf(page.getLast()));
    }
}
