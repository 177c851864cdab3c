package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import fundsdesk.access.Acting;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Changes;
import fundsdesk.crud.FormDocuments;
import fundsdesk.crud.FormField;
import fundsdesk.crud.FormPreview;
import fundsdesk.crud.FormValues;
import fundsdesk.crud.Forms;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OwnField;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form that makes, changes or copies a record of a screen. */
final class RecordForm<T extends Stored> implements Body<Changes> {

    /** What the form is for. */
    enum Purpose {
        CREATE,
        EDIT,
        COPY
    }

    private final Screen<T> screen;
    private final Purpose purpose;
    private final Workbench bench;
    private final Sheet sheet = new Sheet();
    private final Div sections = new Div();
    private Map<String, @Nullable Object> seen;
    private boolean adapting;

    /**
     * @param record the record to change or copy; none to make a new one
     * @param given what a new one has already, and is not asked for
     */
    RecordForm(
            Screen<T> screen,
            Purpose purpose,
            @Nullable Row record,
            Map<String, Object> given,
            Fields fields,
            Workbench bench) {
        this.screen = screen;
        this.purpose = purpose;
        this.bench = bench;
        this.seen = record == null ? bench.forms().blank(screen) : seenIn(record);
        seen.put(FormDocuments.FIELD.name(), List.of());
        seen.putAll(given);
        sections.addClassName("record-form");
        bySection().forEach((section, some) -> addSection(section, some, fields));
        if (screen.declared().takesDocuments()) {
            addDocuments(fields);
        }
        sheet.show(shownAtFirst());
        given.keySet()
                .forEach(
                        name -> sheet.line(name).ifPresent(line -> line.editor().lock()));
        bench.previews().stream()
                .filter(each -> each.entity() == screen.entity() && each.isOffered(held()))
                .findFirst()
                .ifPresent(this::showBeside);
        adapt();
        sheet.onChange(this::adapt);
    }

    private void showBeside(FormPreview<?> preview) {
        Div beside = new Div(preview.of(held()));
        beside.addClassName("form-preview");
        sheet.onChange(() -> {
            beside.removeAll();
            beside.add(preview.of(held()));
        });
        Div form = new Div(sections.getChildren().toArray(Component[]::new));
        form.addClassName("record-form");
        sections.removeClassName("record-form");
        sections.addClassName("form-with-preview");
        sections.add(form, beside);
    }

    /** Whether the form needs the room of two. */
    boolean hasPreview() {
        return sections.hasClassName("form-with-preview");
    }

    /** What a masked attribute holds was not seen: it is not what the form is based on. */
    private Map<String, @Nullable Object> seenIn(Row record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        record.columns()
                .forEach(name -> values.put(name, bench.rows().isMasked(screen, name) ? null : record.get(name)));
        return values;
    }

    /** A copy needs a number of its own. */
    private Map<String, @Nullable Object> shownAtFirst() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(seen);
        if (purpose == Purpose.COPY) {
            screen.declared().number().map(Attribute::name).ifPresent(shown::remove);
        }
        return shown;
    }

    private Map<String, List<FormField<T>>> bySection() {
        Map<String, List<FormField<T>>> sections = new LinkedHashMap<>();
        screen.declared().fields().stream()
                .filter(this::isOffered)
                .forEach(field -> sections.computeIfAbsent(field.section(), key -> new ArrayList<>())
                        .add(field));
        return sections;
    }

    private boolean isOffered(FormField<T> field) {
        return field.attribute().isOwn()
                && field.write() != FormField.Write.NEVER
                && bench.rows().isReadable(screen, field.attribute().name())
                && (purpose == Purpose.EDIT || isGranted(field));
    }

    private boolean isGranted(FormField<T> field) {
        return screen.declared()
                .secrecy()
                .writeRestriction(field.attribute().name())
                .map(needed -> bench.grants().allow(Acting.required(), needed))
                .orElse(true);
    }

    private void addSection(String section, List<FormField<T>> fields, Fields maker) {
        FormLayout layout = Layouts.form();
        if (bySection().size() > 1) {
            sections.add(new H3(bench.texts().section(screen, section)));
        }
        fields.forEach(field -> add(field, layout, maker));
        sections.add(layout);
    }

    private void addDocuments(Fields maker) {
        String label = bench.texts().of("tab.documents");
        Editor editor = maker.editor(
                FormDocuments.FIELD,
                new Fields.Look(label, bench.texts().of("form.documents-help"), false, InputField::name));
        FormLayout layout = Layouts.form();
        sheet.add(FormDocuments.FIELD, label, editor);
        Layouts.place(layout, editor);
        sections.add(layout);
    }

    private void add(FormField<T> field, FormLayout layout, Fields maker) {
        InputField input = field.attribute().field();
        String label = bench.texts().attribute(screen, field.attribute());
        String help = bench.texts().firstOf("", "help." + screen.key() + "." + input.name(), "help." + input.name());
        Editor editor = editor(
                field,
                new Fields.Look(label, help.isEmpty() ? null : help, field.choices() != null, InputField::name),
                maker);
        if (purpose == Purpose.EDIT && (field.write() == FormField.Write.ON_CREATE || !isGranted(field))) {
            editor.lock();
        }
        if (purpose != Purpose.CREATE && bench.rows().isMasked(screen, input.name())) {
            Dressing.hint(editor, bench.texts().of("form.masked"));
        }
        sheet.add(input, label, editor);
        Layouts.place(layout, editor);
    }

    private Editor editor(FormField<T> field, Fields.Look look, Fields maker) {
        InputField input = field.attribute().field();
        Optional<FormField.Shape> shape = field.shapeFor(new FormValues(seen));
        if (shape.isPresent()) {
            InputField stands = shape.get().field();
            Fields.Look explained =
                    new Fields.Look(look.label(), bench.texts().of(shape.get().help()), false, look.labels());
            return new AsText(maker.editor(stands, explained), stands, bench.values());
        }
        Optional<OwnField<?, ?, ?>> own = bench.parts().field(screen, input.name());
        if (own.isPresent()) {
            return maker.own(own.get(), input, look);
        }
        Editor editor = maker.editor(input, look);
        if (field.attribute().isSaidInWords()) {
            editor.say(value -> bench.formats().of(field.attribute(), value));
        }
        return editor;
    }

    /** Fields follow each other: what is shown, what can be chosen, in which currency amounts are. */
    private void adapt() {
        if (adapting) {
            return;
        }
        adapting = true;
        try {
            Map<String, @Nullable Object> values = held();
            Map<String, Forms.State> states = bench.forms().states(screen, values);
            sheet.lines().forEach(line -> adapt(line, states.get(line.field().name()), values));
            OwnEditor.follow(sheet, () -> bench.forms().values(screen, values));
        } finally {
            adapting = false;
        }
    }

    private void adapt(Sheet.Line line, Forms.@Nullable State state, Map<String, @Nullable Object> values) {
        if (state != null) {
            line.editor().component().setVisible(state.visible());
            line.editor().adapt(state);
        }
        String currency = line.field().currency();
        if (currency != null) {
            line.editor()
                    .currency(bench.forms()
                            .currency(allFields(), values, currency)
                            .orElse(null));
        }
    }

    private List<InputField> allFields() {
        return screen.declared().attributes().stream()
                .filter(Attribute::isOwn)
                .map(Attribute::field)
                .toList();
    }

    /** The record as the form would have it. */
    private Map<String, @Nullable Object> held() {
        Map<String, @Nullable Object> held = new LinkedHashMap<>(seen);
        sheet.lines().stream()
                .filter(line -> line.editor().component().isVisible())
                .map(line -> line.field().name())
                .filter(name -> purpose != Purpose.EDIT || sheet.isTyped(name))
                .forEach(name -> held.put(name, sheet.values().get(name)));
        return held;
    }

    @Override
    public Changes input() {
        if (purpose == Purpose.CREATE) {
            return Changes.to(sheet.given());
        }
        Map<String, Changes.Change> changes = new LinkedHashMap<>();
        merge().changes()
                .values()
                .forEach((name, change) -> changes.put(
                        name,
                        bench.rows().isMasked(screen, name)
                                ? new Changes.Change(null, change.value(), false)
                                : change));
        return new Changes(changes);
    }

    private Merge merge() {
        Map<String, @Nullable Object> held = held();
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        sheet.lines()
                .forEach(line ->
                        typed.put(line.field().name(), held.get(line.field().name())));
        return new Merge(seen, typed);
    }

    /** Goes on from the record as it is now, with everything that was typed but what was given up. */
    void rebase(Row now, List<Outcome.FieldConflict> conflicts, Set<String> givenUp) {
        Merge merged = merge().with(seenIn(now), conflicts, givenUp);
        seen = merged.seen();
        sheet.show(merged.seen());
        sheet.type(merged.typed());
        adapt();
    }

    @Override
    public Component component() {
        return sections;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
