package fundsdesk.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.ActionWords;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.RecordHistory.Change;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Tone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws changes: who and when, and each field before and after. */
@org.springframework.stereotype.Component
record ChangeViews(Texts texts, Formats formats, ActionWords words, Lookup lookup) {

    /** The records that were changed, by their addresses: asked at once, those that the reader may see. */
    Map<String, Lookup.Led> recordsOf(List<History.Changed> changes) {
        return lookup.led(
                changes.stream().map(ChangeViews::addressOf).distinct().toList());
    }

    static String addressOf(History.Changed change) {
        return change.screen().key() + "/" + change.id();
    }

    /** A link to the changed record, by its name. */
    Anchor linkTo(History.Changed change, Map<String, Lookup.Led> records, String query) {
        String address = addressOf(change);
        String name =
                Optional.ofNullable(records.get(address)).map(Lookup.Led::label).orElse("#" + change.id());
        return new Anchor(address + query, texts.one(change.screen()) + " " + name);
    }

    /** Who did what, when and why, where from; of what was done on another screen also on which. */
    Div headOf(Revision revision, Screen<?> shown) {
        if (!revision.isNumbered()) {
            return unnumbered(revision);
        }
        boolean own = revision.action().startsWith(shown.key() + ".");
        Span action = new Span(own ? words.of(revision.action()) : words.full(revision.action()));
        action.addClassName("did");
        Span when = new Span(formats.exactMoment(revision.at()));
        when.addClassNames("when", "figure");
        Span number = new Span("#" + revision.rev());
        number.addClassNames("when", "figure");
        Span source = new Span(texts.choice(revision.source()));
        source.addClassName("source");
        Div head = new Div(action, new Span(revision.username()), when, number, source);
        if (revision.workOrder() != null) {
            head.add(new Anchor("work-orders/" + revision.workOrder(), revision.workOrder()));
        }
        head.addClassName("change-head");
        return head;
    }

    private Div unnumbered(Revision revision) {
        Span written = new Span(texts.of("history.written"));
        written.addClassName("did");
        Span when = new Span(formats.exactMoment(revision.at()));
        when.addClassNames("when", "figure");
        Div head = new Div(written, new Span(revision.username()), when);
        head.addClassName("change-head");
        return head;
    }

    /** Each changed field, before and after. */
    Component tableOf(Screen<?> screen, List<Change> changes, String before, String after) {
        NativeTable table = new NativeTable();
        NativeTableHeader head = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(texts.of("history.field")),
                new NativeTableHeaderCell(before),
                new NativeTableHeaderCell(after)));
        NativeTableBody body = new NativeTableBody();
        changes.forEach(change -> body.add(new NativeTableRow(
                new NativeTableCell(labelOf(screen, change)),
                valueOf(screen, change, change.before(), "was"),
                valueOf(screen, change, change.after(), "became"))));
        table.add(head, body);
        table.addClassName("changes");
        return table;
    }

    private String labelOf(Screen<?> screen, Change change) {
        return texts.attribute(screen, screen.declared().required(change.field()));
    }

    private NativeTableCell valueOf(Screen<?> screen, Change change, @Nullable Object value, String side) {
        NativeTableCell cell = new NativeTableCell(drawn(screen.declared().required(change.field()), value));
        cell.addClassName(side);
        return cell;
    }

    private Component drawn(Attribute<?> attribute, @Nullable Object value) {
        return switch (value) {
            case null ->
                attribute
                        .words(null)
                        .<Component>map(means -> new Span(texts.of(means)))
                        .orElseGet(ChangeViews::none);
            case Collection<?> many when many.isEmpty() -> none();
            case Collection<?> many -> several(attribute, many);
            case Tone.Toned toned -> formats.badge(toned);
            case Ref ref -> new Span(ref.label());
            default -> new Span(formats.of(attribute, value));
        };
    }

    private Component several(Attribute<?> attribute, Collection<?> many) {
        Div all = new Div();
        all.addClassName("several");
        many.forEach(each -> {
            Span chip = new Span(formats.of(attribute, each));
            chip.addClassName("chip");
            all.add(chip);
        });
        return all;
    }

    private static Span none() {
        Span none = new Span("–");
        none.addClassName("none");
        return none;
    }
}
