package fundsdesk.crud.form;

import fundsdesk.crud.Ref;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Selection;
import fundsdesk.crud.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records that a batch is about, and whether they are still those that somebody looked at. */
final class Picked<T extends Stored> {

    private final Screen<T> screen;
    private final Selection selection;
    private final List<Ref> records;
    private final Selected selected;

    Picked(Screen<T> screen, Selection selection, List<Long> ids, Selected selected) {
        this.screen = screen;
        this.selection = selection;
        this.records = selected.named(screen, ids);
        this.selected = selected;
    }

    List<Ref> records() {
        return records;
    }

    /** What the selection holds at this moment, each record with its version. */
    Map<Long, Integer> now() {
        return selected.versions(screen, selected.ids(screen, selection));
    }

    /** How many records came, went or changed since. */
    int drift(Map<Long, Integer> then) {
        Map<Long, Integer> now = now();
        Set<Long> all = new HashSet<>(then.keySet());
        all.addAll(now.keySet());
        all.removeIf(id -> then.containsKey(id) && then.get(id).equals(now.get(id)));
        return all.size();
    }
}
