package fundsdesk.crud.sheets;

import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Stored;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Adds the rows of a file that was tried, in the background: all of them, or those that fit. */
final class ImportRows<T extends Stored> extends ScreenAction<T, ImportRows.Input, Started> {

    static final String NAME = "import";

    /**
     * What is to be added.
     *
     * @param check the job that tried the file, one of the caller's own
     * @param onlyGood leaves out rows that do not fit; without it nothing is added unless all fit
     * @param reason why, kept with every record
     */
    record Input(
            @Positive long check,
            boolean onlyGood,
            @NotBlank @Size(max = 500) String reason) {}

    private final Screen<T> screen;
    private final ImportDesk desk;

    ImportRows(Screen<T> screen, ImportDesk desk) {
        super(NAME, screen.entity(), Input.class);
        this.screen = screen;
        this.desk = desk;
        approvedLike("create");
    }

    @Override
    protected Checklist checks(Input input) {
        Checklist checks = Checklist.empty();
        Optional<ImportRuns.Run> tried = tried(input);
        if (tried.isEmpty()) {
            return checks;
        }
        ImportRuns.Run run = tried.get();
        return checks.must(
                run.good() > 0 && (run.bad() == 0 || input.onlyGood()),
                "import.rows",
                run.good(),
                run.rows(),
                run.bad(),
                run.file());
    }

    private Optional<ImportRuns.Run> tried(Input input) {
        return desk.jobs()
                .getObject()
                .progress(input.check())
                .filter(job -> job.state() == JobState.DONE)
                .map(JobProgress::id)
                .flatMap(desk.runs()::find)
                .filter(run -> run.screen().equals(screen.key()) && run.check() == null);
    }

    @Override
    protected Started run(Input input) {
        Jobs jobs = desk.jobs().getObject();
        ImportRuns.Run tried = tried(input).orElseThrow(() -> RefusedException.because("import.not-tried"));
        if (desk.runs().ofCheck(input.check()).isPresent()) {
            throw RefusedException.because("import.twice", tried.file());
        }
        if (!jobs.hasInput(input.check())) {
            throw RefusedException.because("import.file-gone", tried.file());
        }
        String subject = desk.texts().of("import.subject", desk.texts().screen(screen), tried.file());
        long job = jobs.submit(ImportJob.KIND, subject, order(input));
        desk.runs().begin(job, input.check(), screen.key(), tried.file());
        return new Started(job);
    }

    private ImportJob.Order order(Input input) {
        ChangeNote note = ChangeNote.current().orElseThrow();
        return new ImportJob.Order(
                screen.key(),
                input.check(),
                note.action(),
                input.reason(),
                note.input(),
                note.workOrder(),
                note.correlation());
    }
}
