package fundsdesk.crud.jobs;

import fundsdesk.crud.rest.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the results of jobs to those who asked for them, in the browser and over REST. */
@RestController
final class JobResults {

    private final Jobs jobs;

    JobResults(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/api/v1/jobs/{id:\\d{1,18}}/result")
    void overRest(@PathVariable("id") long id, HttpServletResponse response) throws IOException {
        write(jobs.fetch(id).orElseThrow(() -> Problem.of(404, "no-result", Long.toString(id))), response);
    }

    @GetMapping("/jobs/{id:\\d{1,18}}/result")
    void inBrowser(@PathVariable("id") long id, HttpServletResponse response) throws IOException {
        write(jobs.fetch(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), response);
    }

    private static void write(Jobs.Fetched fetched, HttpServletResponse response) throws IOException {
        response.setContentType(fetched.result().contentType());
        response.setContentLengthLong(fetched.result().size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fetched.result().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (InputStream content = fetched.open()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
