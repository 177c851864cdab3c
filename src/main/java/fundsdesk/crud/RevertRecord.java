package fundsdesk.crud;

import fundsdesk.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings a record back to how an earlier revision left it (AUD-08): a reviewed change, checked like an edit. */
final class RevertRecord<T extends Stored> extends RecordAction<T, RevertRecord.Input> {

    /**
     * What is asked.
     *
     * @param revision the number of the revision to go back to, as the history shows it
     * @param reason why
     */
    public record Input(
            @Positive long revision,
            @LongText @NotBlank @Size(max = 500) String reason) {}

    private final Screen<T> screen;
    private final Saving saving;
    private final RevertActions.Tools tools;

    RevertRecord(Screen<T> screen, Saving saving, RevertActions.Tools tools) {
        super("revert", screen.entity(), Input.class);
        this.screen = screen;
        this.saving = saving;
        this.tools = tools;
        // What everybody took for settled is undone: another person looks at it, unless a flow says otherwise.
        approvedByDefault();
    }

    @Override
    protected Verdict allows(T record) {
        return Verdict.allowedIf(!record.isDeleted(), "record.deleted")
                .and(() -> screen.declared().rules().mayEdit.apply(record));
    }

    /** Proposes the revision before the newest. */
    @Override
    protected Optional<Input> suggest(T record) {
        List<RecordHistory.Revision> newest =
                tools.history().getObject().of(screen, record.id(), RecordHistory.NEWEST, 2);
        return newest.size() < 2
                ? Optional.empty()
                : Optional.of(new Input(newest.getLast().revision(), ""));
    }

    /** Names every field that changed since, and what it goes back to. */
    @Override
    protected Checklist checks(T record, Input input) {
        if (input.revision() <= 0) {
            return Checklist.empty();
        }
        Map<String, @Nullable Object> then = then(record, input);
        if (then.isEmpty()) {
            return Checklist.empty().block("revert-revision", input.revision());
        }
        Map<String, @Nullable Object> back = changes(record, then);
        if (back.isEmpty()) {
            return Checklist.empty().block("revert-nothing", input.revision());
        }
        List<Text> fields = back.keySet().stream()
                .filter(name -> tools.rows().isReadable(screen, name))
                .map(name -> Text.of(
                        "revert.field",
                        tools.texts().attribute(screen, screen.declared().required(name)),
                        shown(name, screen.declared().required(name).of(record)),
                        shown(name, back.get(name))))
                .toList();
        return Checklist.empty().warn("revert-changed-since", Text.listed(fields));
    }

    @Override
    boolean isTriedFirst() {
        return true;
    }

    @Override
    protected void run(T record, Input input) {
        saving.write(screen, record, Changes.to(changes(record, then(record, input))), false);
        saving.check(screen, record);
    }

    private Map<String, @Nullable Object> then(T record, Input input) {
        return tools.history().getObject().stored(screen, record.id(), input.revision());
    }

    /** What the form writes and is not as it was then. */
    private Map<String, @Nullable Object> changes(T record, Map<String, @Nullable Object> then) {
        Map<String, @Nullable Object> back = new LinkedHashMap<>();
        for (FormField<T> field : screen.declared().fields()) {
            String name = field.attribute().name();
            Object was = then.get(name) instanceof Money money ? money.amount() : then.get(name);
            boolean writes = field.write() == FormField.Write.ALWAYS && then.containsKey(name);
            if (writes && !Changes.same(field.attribute().of(record), was)) {
                back.put(name, was);
            }
        }
        return back;
    }

    private String shown(String name, @Nullable Object value) {
        Object seen = tools.rows().isMasked(screen, name) ? Rows.mask(value) : value;
        String words = tools.formats().of(seen);
        return words.isEmpty() ? "–" : words;
    }
}
