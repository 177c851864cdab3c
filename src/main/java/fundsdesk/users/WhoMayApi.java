package fundsdesk.users;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Evidence;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who may do what: as JSON for programs, in Excel for who audits the desk. */
@RestController
class WhoMayApi {

    static final String PATH = "/api/v1/who-may";
    static final String FILE = "/exports/who-may-do-what.xlsx";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WhoMay whoMay;
    private final WhoMayWorkbook workbook;
    private final Grants grants;
    private final ObjectProvider<Evidence> evidence;

    WhoMayApi(WhoMay whoMay, WhoMayWorkbook workbook, Grants grants, ObjectProvider<Evidence> evidence) {
        this.whoMay = whoMay;
        this.workbook = workbook;
        this.grants = grants;
        this.evidence = evidence;
    }

    @GetMapping(PATH)
    ResponseEntity<List<Duty>> json() {
        mayRead();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(whoMay.matrix().duties());
    }

    @GetMapping({PATH + ".xlsx", FILE})
    void file(HttpServletResponse response) throws IOException {
        mayRead();
        WhoMay.Matrix matrix = whoMay.matrix();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(matrix, written);
        int permissions = matrix.duties().size();
        evidence.ifAvailable(log ->
                log.taken(Acting.required(), "who-may.export", permissions, permissions + " permissions as XLSX"));
        response.setContentType(XLSX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("who-may-do-what.xlsx")
                        .build()
                        .toString());
        response.getOutputStream().write(written.toByteArray());
    }

    private void mayRead() {
        if (!grants.allow(Acting.required(), WhoMay.READ)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
