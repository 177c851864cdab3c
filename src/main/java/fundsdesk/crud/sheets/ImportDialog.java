package fundsdesk.crud.sheets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import fundsdesk.crud.Action;
import fundsdesk.crud.Call;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.dialogs.LeaveGuard;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import java.util.Map;

/** Leads through an import: file, trial, what does not fit, reason, progress, what came of it. Nothing happens by the way. */
final class ImportDialog<T extends Stored> extends Dialog {

    private final Screen<T> screen;
    private final SheetTools tools;
    private final ImportDesk desk;
    private final Runnable afterwards;
    private final Texts texts;
    private final Div body = new Div();
    private final Span notice = new Span();
    private final TextField reason = new TextField();
    private final Button close = new Button();
    private final Button again = new Button();
    private final Button go = new Button();
    private ImportRuns.Run tried = new ImportRuns.Run(0, null, "", "", 0, 0, 0, 0, "", "");

    ImportDialog(Screen<T> screen, SheetTools tools, ImportDesk desk, Runnable afterwards) {
        this.screen = screen;
        this.tools = tools;
        this.desk = desk;
        this.afterwards = afterwards;
        this.texts = tools.texts();
        addClassNames("action-dialog", "wide", "import-dialog");
        setHeaderTitle(texts.of("import.title", Texts.inSentence(texts.screen(screen))));
        setDraggable(true);
        LeaveGuard guard = new LeaveGuard(this, this::isUnsaid, texts);
        Button corner = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> guard.leave());
        corner.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        corner.setAriaLabel(texts.of("dialog.close"));
        getHeader().add(corner);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "alert");
        body.addClassName("import-body");
        add(notice, body);
        reason.setLabel(texts.of("import.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addKeyDownListener(Key.ENTER, pressed -> run());
        buttons(guard);
        begin();
    }

    /** A reason that was typed and not used yet; the file and what was found in it are kept anyway. */
    private boolean isUnsaid() {
        return reason.isAttached() && !reason.getValue().isBlank();
    }

    private void buttons(LeaveGuard guard) {
        close.addClickListener(click -> guard.leave());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        again.setText(texts.of("import.other-file"));
        again.addClickListener(click -> begin());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClassName("confirms");
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            run();
            go.setEnabled(true);
        });
        getFooter().add(close, again, go);
    }

    private void show(Component shown, boolean mayRepeat, boolean mayGo) {
        body.removeAll();
        body.add(shown);
        again.setVisible(mayRepeat);
        go.setVisible(mayGo);
        close.setText(texts.of(mayGo ? "dialog.cancel" : "dialog.close"));
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(!words.isEmpty());
    }

    private void begin() {
        say("");
        show(new ImportUpload(screen, texts, desk.limits(), this::check), false, false);
    }

    private void check(UploadedFile file) {
        start(CheckImport.NAME, new CheckImport.Input(file), this::checked);
    }

    private void run() {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(texts.of("import.reason-missing"));
            reason.focus();
            return;
        }
        start(
                ImportRows.NAME,
                new ImportRows.Input(
                        tried.job(), tried.bad() > 0, reason.getValue().strip()),
                this::added);
    }

    private interface Ended {
        void with(JobProgress job);
    }

    private <I> void start(String name, I input, Ended ended) {
        say("");
        Outcome outcome = tools.desk().perform(Call.of(screen, action(name), input));
        switch (outcome) {
            case Outcome.Done done
            when done.result() instanceof Started started -> {
                Span meanwhile = new Span(texts.of("import.goes-on"));
                meanwhile.addClassName("faint");
                Ended then = job -> {
                    meanwhile.removeFromParent();
                    ended.with(job);
                };
                show(new Div(new JobView(started.job(), tools, then::with), meanwhile), false, false);
            }
            case Outcome.Awaiting awaiting -> {
                Span words = new Span(tools.words().of(awaiting));
                show(words, false, false);
                afterwards.run();
            }
            default -> say(tools.words().of(outcome));
        }
    }

    @SuppressWarnings("unchecked")
    private <I> Action<T, I> action(String name) {
        return (Action<T, I>) tools.actions().find(screen, name).orElseThrow();
    }

    private void checked(JobProgress job) {
        if (job.state() != JobState.DONE) {
            begin();
            say(job.message().orElseGet(() -> texts.of("import.stopped")));
            return;
        }
        tried = desk.runs().find(job.id()).orElseThrow();
        Div shown = new Div(file(), new ImportReport<>(screen, tried, texts, desk.runs()));
        shown.addClassName("import-checked");
        if (tried.bad() > 0) {
            shown.add(result(job));
        }
        if (tried.good() > 0) {
            shown.add(reason);
        }
        go.setText(texts.of(tried.bad() > 0 ? "import.go-good" : "import.go-all", tried.good()));
        show(shown, true, tried.good() > 0);
        reason.focus();
    }

    private Component file() {
        Span name = new Span(tried.file());
        name.addClassName("import-file");
        return name;
    }

    private Component result(JobProgress job) {
        Anchor link = new Anchor("jobs/" + job.id() + "/result", "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(texts.of("import.result-link", tried.bad())));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("file-link");
        Span explanation = new Span(texts.of("import.result-why"));
        explanation.addClassName("faint");
        Div line = new Div(link, explanation);
        line.addClassName("import-result");
        return line;
    }

    /** What the job said stays on the screen, with the file of what was not added beside it. */
    private void added(JobProgress job) {
        desk.runs().find(job.id()).ifPresent(run -> {
            if (job.state() == JobState.FAILED && run.good() > 0) {
                say(texts.of(Text.of("import.half", run.good(), run.rows())));
            }
            if (run.good() > 0) {
                body.add(toAdded(job.id(), run.good()));
            }
        });
        again.setVisible(true);
        again.setText(texts.of("import.another-file"));
        afterwards.run();
    }

    /** The records that were added, alone in the grid. */
    private Button toAdded(long job, int count) {
        QueryParameters which = new QueryParameters(
                Map.of("filter", desk.filters().writeParts(desk.runs().added(job))));
        Button show = new Button(texts.of("import.show-added", count), VaadinIcon.LIST_SELECT.create(), click -> {
            close();
            UI.getCurrentOrThrow().navigate(screen.key(), which);
        });
        show.addClassName("import-added");
        return show;
    }
}
