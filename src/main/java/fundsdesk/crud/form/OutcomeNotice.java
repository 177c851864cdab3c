package fundsdesk.crud.form;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On top of a dialog: why nothing happened, and what to do about it. */
final class OutcomeNotice extends Div {

    /** The texts that the code centre explains. */
    private static final List<String> CODED = List.of("error.", "refusal.", "check.", "constraint.");

    private static final Set<String> SELF_EVIDENT = Set.of("error.needed", "error.literal");

    private final OutcomeWords words;
    private final Texts texts;

    OutcomeNotice(OutcomeWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        addClassName("notice");
        // Read out at once by screen readers.
        getElement().setAttribute("role", "alert");
        clear();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    /** @param sheet gives wrong inputs the label that people see */
    void show(Outcome outcome, Sheet sheet) {
        List<String> details = outcome instanceof Outcome.Invalid invalid
                ? invalid.errors().stream()
                        .map(error -> sheet.labelOf(Sheet.root(error.field())) + ": " + texts.of(error.message()))
                        .toList()
                : words.details(outcome);
        show(words.headline(outcome), details);
        codeOf(outcome).ifPresent(code -> {
            Anchor explained = new Anchor("code-centre?code=" + code, texts.of("help-page.code"), AnchorTarget.BLANK);
            explained.setTitle(code);
            explained.addClassName("code");
            ((Div) getComponentAt(1)).add(explained);
        });
    }

    private static Optional<String> codeOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> Optional.of(refused.code());
            case Outcome.WrongState wrong -> Optional.of(wrong.code());
            case Outcome.Unchecked unchecked ->
                unchecked.checks().checks().stream()
                        .filter(check -> check.result() == Checklist.Result.BLOCK)
                        .map(Checklist.Check::name)
                        .findFirst();
            case Outcome.Invalid invalid ->
                invalid.errors().stream().flatMap(OutcomeNotice::codeOf).findFirst();
            case Outcome.Denied denied -> Optional.of("not-granted");
            case Outcome.Missing missing -> Optional.of("no-such-record");
            case Outcome.Conflict conflict -> Optional.of("conflict");
            case Outcome.Failed failed -> Optional.of(failed.code());
            case Outcome.Done done -> Optional.empty();
            case Outcome.Awaiting awaiting -> Optional.empty();
        };
    }

    private static Stream<String> codeOf(Outcome.FieldError error) {
        String key = error.message().key();
        boolean own = !SELF_EVIDENT.contains(key) && CODED.stream().anyMatch(key::startsWith);
        return own ? Stream.of(key.substring(key.indexOf('.') + 1)) : Stream.empty();
    }

    void show(String headline, List<String> details) {
        removeAll();
        Div text = new Div(new Span(headline));
        if (!details.isEmpty()) {
            UnorderedList list = new UnorderedList();
            details.forEach(line -> list.add(new ListItem(line)));
            text.add(list);
        }
        add(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), text);
        setVisible(true);
        // A long form may be scrolled far down from where this stands.
        getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }
}
