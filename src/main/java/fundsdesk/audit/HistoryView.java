package fundsdesk.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.RecordHistory.Change;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The history of one record as a line of time: filtered by whose changes, any two revisions compared. */
final class HistoryView<T extends Stored> extends Div {

    private static final int PAGE = 25;

    private final Screen<T> screen;
    private final long id;
    private final HistoryTab parts;
    private final CheckboxGroup<Screen<?>> among = new CheckboxGroup<>();
    private final Div comparison = new Div();
    private final Div entries = new Div();
    private final Button more;
    private final Map<Checkbox, Revision> ticks = new LinkedHashMap<>();
    private long before = RecordHistory.NEWEST;

    HistoryView(Screen<T> screen, long id, HistoryTab parts) {
        this.screen = screen;
        this.id = id;
        this.parts = parts;
        this.more = new Button(text("history.more"), click -> load());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("history");
        entries.addClassName("history-line");
        comparison.addClassName("comparison");
        add(choice(), comparison, entries, more);
        load();
    }

    /** Whose changes: the record's own, and those of what belongs to it. */
    private Component choice() {
        List<Screen<?>> offered = new ArrayList<>(List.of(screen));
        offered.addAll(parts.timeline().related(screen, id));
        among.setItems(offered);
        among.setItemLabelGenerator(other ->
                other == screen ? text("history.own") : parts.views().texts().screen(other));
        among.setValue(Set.copyOf(offered));
        among.setAriaLabel(text("history.among"));
        among.setVisible(offered.size() > 1);
        among.addValueChangeListener(changed -> anew());
        return among;
    }

    private void anew() {
        before = RecordHistory.NEWEST;
        ticks.clear();
        entries.removeAll();
        comparison.removeAll();
        load();
    }

    private void load() {
        Set<String> keys = among.getValue().stream().map(Screen::key).collect(java.util.stream.Collectors.toSet());
        RecordTimeline.Page page = parts.timeline().page(screen, id, keys, before, PAGE);
        Map<String, Lookup.Led> records = parts.views()
                .recordsOf(page.changes().stream()
                        .filter(change ->
                                change.screen() != screen && parts.timeline().hasPage(change.screen()))
                        .toList());
        page.changes().forEach(change -> entries.add(entry(change, records)));
        before = page.next();
        more.setVisible(before > 0);
        if (entries.getComponentCount() == 0) {
            entries.add(new Paragraph(text("history.empty")));
        }
    }

    private Component entry(History.Changed change, Map<String, Lookup.Led> records) {
        boolean own = change.screen() == screen;
        Div head = parts.views().headOf(change.revision(), change.screen());
        if (own) {
            head.addComponentAsFirst(tick(change.revision()));
            head.add(asOf(change.revision()));
        } else {
            head.addComponentAsFirst(record(change, records));
        }
        Div entry = new Div(head);
        String reason = change.revision().reason();
        if (reason != null) {
            Paragraph why = new Paragraph(parts.views().texts().reason(reason, change.changes()));
            why.addClassName("why");
            entry.add(why);
        }
        entry.add(
                change.changes().isEmpty()
                        ? nothing(change)
                        : parts.views()
                                .tableOf(
                                        change.screen(),
                                        change.changes(),
                                        text("history.before"),
                                        text("history.after")));
        entry.addClassNames("entry", own ? "own" : "other");
        return entry;
    }

    private Component nothing(History.Changed change) {
        Paragraph nothing = new Paragraph(text(change.removed() ? "history.removed" : "history.nothing"));
        nothing.addClassName("why");
        return nothing;
    }

    private Component record(History.Changed change, Map<String, Lookup.Led> records) {
        if (!parts.timeline().hasPage(change.screen())) {
            Span belonging = new Span(parts.views().texts().one(change.screen()));
            belonging.addClassName("record");
            return belonging;
        }
        Anchor record = parts.views().linkTo(change, records, "");
        record.addClassName("record");
        return record;
    }

    private Component asOf(Revision revision) {
        Anchor then = new Anchor(screen.key() + "/" + id + "?asOf=" + revision.at(), text("history.as-of"));
        then.addClassName("then");
        return then;
    }

    private Component tick(Revision revision) {
        Checkbox tick = new Checkbox();
        tick.setAriaLabel(text("history.compare", revision.rev()));
        tick.setTooltipText(text("history.compare", revision.rev()));
        ticks.put(tick, revision);
        tick.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                compare(tick);
            }
        });
        return tick;
    }

    /** A third choice takes the place of the oldest. */
    private void compare(Checkbox latest) {
        List<Checkbox> ticked = new ArrayList<>(
                ticks.keySet().stream().filter(Checkbox::getValue).toList());
        while (ticked.size() > 2) {
            Checkbox dropped = ticked.getFirst() == latest ? ticked.get(1) : ticked.getFirst();
            dropped.setValue(false);
            ticked.remove(dropped);
        }
        comparison.removeAll();
        if (ticked.size() == 2) {
            List<Revision> two = ticked.stream()
                    .map(ticks::get)
                    .sorted(Comparator.comparing(Revision::rev))
                    .toList();
            show(two.getFirst(), two.getLast());
        } else if (ticked.size() == 1) {
            comparison.add(new Span(text("history.pick-another")));
        }
    }

    private void show(Revision older, Revision newer) {
        List<Change> changes = parts.history().between(screen, id, older.rev(), newer.rev());
        comparison.add(new H3(text("history.comparison", changes.size())));
        comparison.add(parts.views().tableOf(screen, changes, nameOf(older), nameOf(newer)));
    }

    private String nameOf(Revision revision) {
        return parts.views().formats().exactMoment(revision.at()) + " · " + revision.username();
    }

    private String text(String key, Object... args) {
        return parts.views().texts().of(key, args);
    }
}
