package fundsdesk.approvals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Differences;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Inputs;
import fundsdesk.crud.Ref;
import fundsdesk.crud.References;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Tone;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws what is asked for and what would change. */
@org.springframework.stereotype.Component
class RequestTable {

    private final Formats formats;
    private final Inputs inputs;
    private final References references;
    private final Texts texts;

    RequestTable(Formats formats, Inputs inputs, References references, Texts texts) {
        this.formats = formats;
        this.inputs = inputs;
        this.references = references;
        this.texts = texts;
    }

    /** Field and value. */
    Component ofInput(List<Differences.Line> lines) {
        NativeTableBody body = new NativeTableBody();
        lines.forEach(line -> body.add(new NativeTableRow(new NativeTableCell(line.label()), cell(line.after(), ""))));
        return table(new NativeTable(body));
    }

    /** Field, before and after. */
    Component ofEffects(List<Differences.Line> lines) {
        NativeTableHeader head = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(texts.of("history.field")),
                new NativeTableHeaderCell(texts.of("history.before")),
                new NativeTableHeaderCell(texts.of("history.after"))));
        NativeTableBody body = new NativeTableBody();
        lines.forEach(line -> body.add(new NativeTableRow(
                new NativeTableCell(line.label()), cell(line.before(), "was"), cell(line.after(), "became"))));
        return table(new NativeTable(head, body));
    }

    private static NativeTable table(NativeTable table) {
        table.addClassName("changes");
        return table;
    }

    private NativeTableCell cell(@Nullable Object value, String side) {
        NativeTableCell cell = new NativeTableCell(drawn(value));
        if (!side.isEmpty()) {
            cell.addClassName(side);
        }
        return cell;
    }

    private Component drawn(@Nullable Object value) {
        return switch (value) {
            case null -> none();
            case Collection<?> many when many.isEmpty() -> none();
            case Collection<?> many -> several(many);
            case Tone.Toned toned -> formats.badge(toned);
            case Ref ref -> new Span(ref.label());
            case Stored stored -> new Span(references.ref(stored).label());
            case Enum<?> choice -> new Span(formats.of(choice));
            case Record parts ->
                new Span(inputs.values(parts).values().stream()
                        .filter(part -> part != null)
                        .map(this::words)
                        .collect(Collectors.joining(" · ")));
            default -> new Span(formats.of(value));
        };
    }

    private Component several(Collection<?> many) {
        Div all = new Div();
        all.addClassName("several");
        many.forEach(each -> all.add(drawn(each)));
        return all;
    }

    private String words(@Nullable Object value) {
        return switch (value) {
            case Stored stored -> references.ref(stored).label();
            case Ref ref -> ref.label();
            case null, default -> formats.of(value);
        };
    }

    private static Span none() {
        Span none = new Span("–");
        none.addClassName("none");
        return none;
    }
}
