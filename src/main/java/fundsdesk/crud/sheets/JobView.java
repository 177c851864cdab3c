package fundsdesk.crud.sheets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import fundsdesk.crud.Action;
import fundsdesk.crud.Call;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobResult;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a job is, with a way to stop it, and its file once there is one. The job goes on when nobody looks. */
final class JobView extends Div {

    private static final int LOOK_EVERY_MILLIS = 400;

    private final long job;
    private final SheetTools tools;
    private final Consumer<JobProgress> ended;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Button stop;
    private @Nullable Registration watching;

    /** @param ended told once, when the job has ended */
    JobView(long job, SheetTools tools, Consumer<JobProgress> ended) {
        this.job = job;
        this.tools = tools;
        this.ended = ended;
        this.stop = new Button(tools.texts().of("job.stop"), click -> stop());
        addClassName("job-view");
        words.addClassName("figure");
        stop.setDisableOnClick(true);
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", tools.texts().of("job.progress-label"));
        add(words, bar, stop);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(LOOK_EVERY_MILLIS);
        watching = ui.addPollListener(look -> look(ui));
        look(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget(event.getUI());
    }

    private void forget(UI ui) {
        if (watching != null) {
            watching.remove();
            watching = null;
            ui.setPollInterval(-1);
        }
    }

    private void look(UI ui) {
        tools.jobs().progress(job).ifPresent(progress -> {
            show(progress);
            if (progress.state().isEnded() && watching != null) {
                forget(ui);
                end(progress);
            }
        });
    }

    private void show(JobProgress progress) {
        bar.setIndeterminate(progress.total() == 0 || progress.done() == 0);
        if (progress.total() > 0) {
            bar.setValue(Math.min(1, (double) progress.done() / progress.total()));
        }
        words.setText(
                progress.total() > 0
                        ? tools.texts().of("job.rows-of", progress.done(), progress.total())
                        : tools.texts().of("job.begins"));
    }

    private void end(JobProgress progress) {
        removeAll();
        Span told = new Span(progress.message().orElseGet(() -> tools.texts().choice(progress.state())));
        told.addClassNames("job-end", "tone-" + progress.state().tone().name().toLowerCase(Locale.ROOT));
        add(told);
        progress.result().ifPresent(result -> add(link(result)));
        ended.accept(progress);
    }

    private Anchor link(JobResult result) {
        Anchor link = new Anchor("jobs/" + job + "/result", "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(result.name()));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("file-link");
        return link;
    }

    private void stop() {
        stop(tools.screens().required("jobs"));
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored> void stop(Screen<T> screen) {
        tools.actions().find(screen, "cancel").ifPresent(action -> {
            var unused = tools.desk().perform(Call.on(screen, (Action<T, NoInput>) action, job, new NoInput()));
        });
    }
}
