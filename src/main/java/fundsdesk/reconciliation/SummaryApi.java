package fundsdesk.reconciliation;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import fundsdesk.crud.Evidence;
import fundsdesk.crud.Rows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The summary of a run in Excel, over REST and to the browser (REC-13); for whoever may take rows of runs away. */
@RestController
class SummaryApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReconciliationRunScreen screen;
    private final RunFigures figures;
    private final SummaryWorkbook workbook;
    private final Rows rows;
    private final Grants grants;
    private final ObjectProvider<Evidence> evidence;

    SummaryApi(
            ReconciliationRunScreen screen,
            RunFigures figures,
            SummaryWorkbook workbook,
            Rows rows,
            Grants grants,
            ObjectProvider<Evidence> evidence) {
        this.screen = screen;
        this.figures = figures;
        this.workbook = workbook;
        this.rows = rows;
        this.grants = grants;
        this.evidence = evidence;
    }

    static boolean mayTake(Grants grants) {
        return grants.allow(Acting.required(), Permission.of("reconciliation-runs", "export-rows"));
    }

    @GetMapping({
        "/api/v1/reconciliation-runs/{id:\\d{1,18}}/summary.xlsx",
        "/exports/reconciliation-runs/{id:\\d{1,18}}/summary.xlsx"
    })
    void summary(@PathVariable long id, HttpServletResponse response) throws IOException {
        if (!mayTake(grants)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!rows.isVisible(screen, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String number = figures.number(id);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(id, number, written);
        evidence.ifAvailable(log ->
                log.taken(Acting.required(), "reconciliation-runs.export-rows", "summary of " + number + " as XLSX"));
        response.setContentType(XLSX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(number + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(written.toByteArray());
    }
}
