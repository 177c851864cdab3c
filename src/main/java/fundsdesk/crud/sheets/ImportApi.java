package fundsdesk.crud.sheets;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.jobs.Jobs;
import fundsdesk.crud.rest.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives templates, and tells how a trial or an import came out. */
@RestController
class ImportApi {

    private static final int MOST_ERRORS = 1_000;

    private final Screens screens;
    private final ExportAttempts attempts;
    private final ImportTemplate template;
    private final ImportRuns runs;
    private final Jobs jobs;

    ImportApi(Screens screens, ExportAttempts attempts, ImportTemplate template, ImportRuns runs, Jobs jobs) {
        this.screens = screens;
        this.attempts = attempts;
        this.template = template;
        this.runs = runs;
        this.jobs = jobs;
    }

    @GetMapping({"/api/v1/{screen:[a-z][a-z0-9-]*}/import-template.xlsx", "/imports/{screen:[a-z][a-z0-9-]*}.xlsx"})
    void template(@PathVariable("screen") String key, HttpServletResponse response) throws IOException {
        Screen<?> screen = screens.find(key).orElseThrow(() -> Problem.of(404, "no-such-screen", key));
        attempts.requireGranted(screen, ImportRows.NAME);
        ExportApi.describe(response, template.fileName(screen), SheetFormat.XLSX.contentType());
        template.write(screen, response.getOutputStream());
    }

    /**
     * A trial or an import.
     *
     * @param state of its job
     * @param good rows that fit, or were added
     * @param bad rows that do not, or were not
     * @param errors what is wrong, row by row, from the place asked for on
     */
    record Told(long job, String state, String file, int rows, int good, int bad, List<ImportRuns.Wrong> errors) {}

    @GetMapping("/api/v1/imports/{job:\\d{1,18}}")
    Told told(@PathVariable("job") long job, @RequestParam(name = "skip", defaultValue = "0") int skip) {
        return jobs.progress(job)
                .flatMap(progress -> runs.find(job)
                        .map(run -> new Told(
                                job,
                                progress.state().name(),
                                run.file(),
                                run.rows(),
                                run.good(),
                                run.bad(),
                                runs.wrong(job, Math.max(0, skip), MOST_ERRORS))))
                .orElseThrow(() -> Problem.of(404, "no-such-import", Long.toString(job)));
    }
}
