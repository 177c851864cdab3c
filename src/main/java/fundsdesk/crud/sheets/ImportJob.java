package fundsdesk.crud.sheets;

import fundsdesk.access.Acting;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.NewRecords;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.jobs.JobContext;
import fundsdesk.crud.jobs.JobFailure;
import fundsdesk.crud.jobs.JobHandler;
import fundsdesk.crud.jobs.JobStopped;
import fundsdesk.crud.jobs.Lanes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds the rows of a file that was tried before. Which rows are stored is kept in the transactions that store them, so that a
 * job begun again goes on behind them.
 */
@Component
class ImportJob implements JobHandler<ImportJob.Order> {

    static final String KIND = "import";

    /**
     * What is to be added, and what its revisions say.
     *
     * @param check the trial, whose file it is
     */
    record Order(
            String screen,
            long check,
            String what,
            @Nullable String reason,
            @Nullable String input,
            @Nullable String workOrder,
            UUID correlation) {}

    private final ImportTools tools;
    private final ImportResults results;

    ImportJob(ImportTools tools, ImportResults results) {
        this.tools = tools;
        this.results = results;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> input() {
        return Order.class;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobContext context, Order order) throws Exception {
        run(context, order, tools.screens().required(order.screen()));
    }

    private <T extends Stored> void run(JobContext context, Order order, Screen<T> screen) throws Exception {
        ImportRuns.Run tried = tools.runs().find(order.check()).orElseThrow();
        context.total(tried.rows());
        try (ImportFile file = ImportFile.of(context.inputOf(order.check()), tools.limits())) {
            if (tools.runs().find(context.job()).orElseThrow().atRow() == 0) {
                lookAgain(context, screen, file, tried);
            }
            try {
                add(context, order, screen, file);
            } catch (JobStopped stopped) {
                // What was told last does not count the batch that came to its end meanwhile.
                context.message(words(context));
                throw stopped;
            }
            results.write(context, screen, file);
        }
        context.message(words(context));
    }

    /** What was shown to whoever decided must still be so, and is where nobody wrote anything since. */
    private <T extends Stored> void lookAgain(
            JobContext context, Screen<T> screen, ImportFile file, ImportRuns.Run tried) throws Exception {
        tools.runs().reset(context.job(), tried.rows());
        if (tools.writes().anySince(tried.mark())) {
            tryAgain(context, screen, file, tried);
        } else {
            tools.runs().keepAll(context.job(), tried.job());
        }
    }

    private <T extends Stored> void tryAgain(
            JobContext context, Screen<T> screen, ImportFile file, ImportRuns.Run tried) throws Exception {
        String now = file.read(from -> {
            Fingerprint print = new Fingerprint();
            new ImportPass<>(screen, tools).check(from, batch -> {
                print.add(batch.wrong());
                tools.runs().keep(context.job(), batch.wrong());
                context.done(0);
            });
            return print.text();
        });
        if (!now.equals(tried.fingerprint())) {
            tools.runs().reset(context.job(), tried.rows());
            throw new JobFailure(Text.of("import.drifted", tried.file()));
        }
    }

    private <T extends Stored> void add(JobContext context, Order order, Screen<T> screen, ImportFile file)
            throws Exception {
        ChangeNote note = new ChangeNote(
                Acting.required(), order.what(), order.reason(), order.input(), order.workOrder(), order.correlation());
        int behind = tools.runs().find(context.job()).orElseThrow().atRow();
        Set<Integer> wrong = tools.runs().wrongRows(context.job());
        Fingerprint seen = new Fingerprint();
        var unused = file.read(from -> {
            ImportPass<T> pass = new ImportPass<>(screen, tools);
            Lanes.Work<ImportPass.Batch, ImportPass.Batch> adding = (batch, turn) -> {
                add(context, turn, screen, note, batch.rows(), pass, rest(batch, behind, wrong));
                return batch;
            };
            pass.read(from, adding, batch -> {
                context.message(words(context));
                context.done(seen.rows(batch.rows().size()));
            });
            return true;
        });
        tools.runs().settle(context.job());
    }

    /** The rows that are neither stored nor known not to fit. */
    private static List<NewRecords.Given> rest(ImportPass.Batch batch, int behind, Set<Integer> wrong) {
        return batch.good().stream()
                .filter(row -> row.number() > behind && !wrong.contains(row.number()))
                .toList();
    }

    private <T extends Stored> void add(
            JobContext context,
            Lanes.Turn turn,
            Screen<T> screen,
            ChangeNote note,
            List<SheetRow> rows,
            ImportPass<T> pass,
            List<NewRecords.Given> rest) {
        Map<Integer, SheetRow> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        tools.newRecords().store(screen, rest, note, new NewRecords.Counting() {
            @Override
            public void stored(List<NewRecords.Given> stored) {
                turn.take();
                advance(context, stored.getFirst().number(), stored.getLast().number(), stored.size(), 0);
            }

            @Override
            public void refused(NewRecords.Given row, Outcome.FieldError error) {
                turn.take();
                SheetRow from = byNumber.getOrDefault(row.number(), new SheetRow(row.number(), new ArrayList<>()));
                tools.runs().keep(context.job(), List.of(pass.wrong(from, error.field(), error.message())));
                advance(context, row.number(), row.number(), 0, 1);
            }
        });
    }

    /** Two nodes may both think that the job is theirs: the second one stores nothing. */
    private void advance(JobContext context, int from, int to, int good, int bad) {
        if (!tools.runs().advance(context.job(), from, to, good, bad)) {
            throw new IllegalStateException("rows from " + from + " are stored already");
        }
    }

    private String words(JobContext context) {
        ImportRuns.Run run = tools.runs().find(context.job()).orElseThrow();
        return tools.texts().of("import.added", run.good(), run.rows(), run.rows() - run.good(), run.file());
    }
}
