package fundsdesk.crud.remarks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import fundsdesk.crud.Call;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The remarks on one record: each with its answers under it, and a place to write. */
final class RemarkThreads<T extends Stored> extends Div {

    private final Screen<T> screen;
    private final long id;
    private final RemarksTab tab;

    RemarkThreads(Screen<T> screen, long id, RemarksTab tab) {
        this.screen = screen;
        this.id = id;
        this.tab = tab;
        addClassName("remarks");
        draw();
    }

    private void draw() {
        removeAll();
        if (mayRemark()) {
            add(new Composer("remarks.write", "action.remark", this::remark, tab.texts()));
        }
        Map<Long, Div> threads = new LinkedHashMap<>();
        List<Remark> remarks = tab.remarks().of(Remark.subjectOf(screen.entity()), id);
        remarks.forEach(remark -> threads.computeIfAbsent(remark.thread().orElse(remark.id()), first -> new Div())
                .add(line(remark)));
        threads.forEach((first, thread) -> {
            thread.addClassName("thread");
            if (mayRemark()) {
                thread.add(answering(first, thread));
            }
            addComponentAtIndex(mayRemark() ? 1 : 0, thread);
        });
        if (remarks.isEmpty()) {
            Span empty = new Span(tab.texts().of("remarks.empty"));
            empty.addClassName("muted");
            add(empty);
        }
    }

    private Component line(Remark remark) {
        Span author = new Span(remark.createdBy());
        author.addClassName("author");
        Span at = new Span(tab.formats().moment(remark.createdAt()));
        at.addClassName("faint");
        Tooltip.forComponent(at).setText(tab.formats().exactMoment(remark.createdAt()));
        Div words = new Div(remark.words());
        words.addClassName("long-text");
        Div line = new Div(new Div(author, at), words);
        line.addClassName("remark");
        return line;
    }

    private Button answering(long first, Div thread) {
        Button answer = new Button(tab.texts().of("remarks.answer"));
        answer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        answer.addClickListener(click -> {
            Composer composer =
                    new Composer("remarks.write-answer", "remarks.answer", words -> answer(first, words), tab.texts());
            thread.replace(answer, composer);
            composer.focus();
        });
        return answer;
    }

    private boolean mayRemark() {
        return tab.actions().find(screen, AddRemark.NAME).stream()
                .anyMatch(action -> tab.desk().mayRun(screen, action));
    }

    private String remark(String words) {
        return run(AddRemark.NAME, new AddRemark.Input(words));
    }

    private String answer(long first, String words) {
        return run(AnswerRemark.NAME, new AnswerRemark.Input(first, words));
    }

    /** Runs it and shows the new state; what stands in the way comes back as a sentence. */
    @SuppressWarnings("unchecked")
    private <I> String run(String name, I input) {
        RecordAction<T, I> action = (RecordAction<T, I>)
                tab.actions().find(screen, name).orElseThrow(() -> new IllegalStateException("no action " + name));
        Outcome outcome = tab.desk().perform(Call.on(screen, action, id, input));
        if (outcome.isAccepted()) {
            draw();
            return "";
        }
        return tab.words().of(outcome);
    }
}
