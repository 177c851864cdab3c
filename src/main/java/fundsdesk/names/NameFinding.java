package fundsdesk.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What comparing two names in one pair of scripts found.
 *
 * @param similarity 1000 for the same name, 0 for nothing in common
 * @param notes the differences that were seen through, and those that were not
 */
record NameFinding(int similarity, List<Why> notes) {

    static final int SIMILAR = 700;

    NameFinding {
        notes = List.copyOf(notes);
    }

    static NameFinding of(int similarity, Sentence reason, Object... arguments) {
        return new NameFinding(similarity, List.of(Why.of(reason, arguments)));
    }

    boolean isSimilar() {
        return similarity >= SIMILAR;
    }

    NameFinding less(int cost, Why note) {
        List<Why> all = new ArrayList<>(notes);
        all.add(note);
        return new NameFinding(Math.max(0, similarity - cost), all);
    }

    Agreement verdict() {
        if (similarity == 1000) {
            return Agreement.EQUAL;
        }
        return isSimilar() ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }
}
