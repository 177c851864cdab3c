package fundsdesk.crud.sheets;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.jobs.JobContext;
import fundsdesk.crud.jobs.JobHandler;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tries an import: everything is looked at, nothing is changed. */
@Component
class CheckJob implements JobHandler<CheckJob.Order> {

    static final String KIND = "import-check";

    /** What the file is to be rows of. */
    record Order(String screen) {}

    private final ImportTools tools;
    private final ImportResults results;

    CheckJob(ImportTools tools, ImportResults results) {
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
        run(context, tools.screens().required(order.screen()));
    }

    private <T extends Stored> void run(JobContext context, Screen<T> screen) throws Exception {
        try (ImportFile file = ImportFile.of(context.input(), tools.limits())) {
            int rows = file.read(new ImportPass<>(screen, tools)::count);
            context.total(rows);
            tools.runs().reset(context.job(), rows);
            String mark = tools.writes().mark();
            String fingerprint = file.read(from -> {
                ImportPass<T> pass = new ImportPass<>(screen, tools);
                Fingerprint print = new Fingerprint();
                ImportSamples samples = new ImportSamples(tools);
                pass.tryOut(from, batch -> take(context, batch, print, samples));
                tools.runs().sample(context.job(), samples.text());
                return print.text();
            });
            tools.runs().seal(context.job(), fingerprint, mark);
            results.write(context, screen, file);
            ImportRuns.Run run = tools.runs().find(context.job()).orElseThrow();
            context.message(tools.texts().of("import.checked", run.rows(), run.good(), run.bad()));
        }
    }

    private void take(JobContext context, ImportPass.Batch batch, Fingerprint print, ImportSamples samples) {
        print.add(batch.wrong());
        List<ImportRuns.Wrong> wrong = new ArrayList<>(batch.wrong());
        wrong.addAll(batch.refused());
        samples.add(batch, wrong);
        int bad =
                (int) wrong.stream().mapToInt(ImportRuns.Wrong::row).distinct().count();
        int first = batch.rows().getFirst().number();
        int last = batch.rows().getLast().number();
        tools.runs().keep(context.job(), wrong);
        var unused =
                tools.runs().advance(context.job(), first, last, batch.rows().size() - bad, bad);
        context.done(print.rows(batch.rows().size()));
    }
}
