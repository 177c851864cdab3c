package fundsdesk.crud.sheets;

import fundsdesk.crud.Query;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.rest.Problem;
import fundsdesk.crud.rest.RowRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Streams exports, over REST and to the browser; both ask alike. */
@RestController
class ExportApi {

    private final Screens screens;
    private final ExportOrders orders;
    private final Exports exports;
    private final ExportAttempts attempts;

    ExportApi(Screens screens, ExportOrders orders, Exports exports, ExportAttempts attempts) {
        this.screens = screens;
        this.orders = orders;
        this.exports = exports;
        this.attempts = attempts;
    }

    @GetMapping({"/api/v1/{screen:[a-z][a-z0-9-]*}/export.xlsx", "/exports/{screen:[a-z][a-z0-9-]*}.xlsx"})
    void xlsx(
            @PathVariable("screen") String screen,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        write(screen, SheetFormat.XLSX, parameters, response);
    }

    @GetMapping({"/api/v1/{screen:[a-z][a-z0-9-]*}/export.csv", "/exports/{screen:[a-z][a-z0-9-]*}.csv"})
    void csv(
            @PathVariable("screen") String screen,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        write(screen, SheetFormat.CSV, parameters, response);
    }

    private void write(
            String key, SheetFormat format, MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Screen<?> screen = screens.find(key).orElseThrow(() -> Problem.of(404, "no-such-screen", key));
        attempts.requireGranted(screen);
        write(screen, format, parameters, response);
    }

    private <T extends Stored> void write(
            Screen<T> screen,
            SheetFormat format,
            MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Query query = orders.query(screen, parameters);
        Exports.Shape shape = new Exports.Shape(format, RowRequests.yes(parameters, "bom"));
        describe(response, exports.fileName(screen, format), format.contentType());
        exports.write(screen, query, shape, response.getOutputStream(), written -> {});
    }

    static void describe(HttpServletResponse response, String name, String contentType) {
        response.setContentType(contentType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
