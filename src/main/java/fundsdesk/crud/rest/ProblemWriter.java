package fundsdesk.crud.rest;

import fundsdesk.crud.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes problems in the caller's language. */
@Component
final class ProblemWriter {

    static final String CONTENT_TYPE = "application/problem+json";

    private final Texts texts;

    ProblemWriter(Texts texts) {
        this.texts = texts;
    }

    ObjectNode json(Problem problem) {
        @Nullable HttpStatus status = HttpStatus.resolve(problem.status());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "about:blank");
        json.put("title", status == null ? "" : status.getReasonPhrase());
        json.put("status", problem.status());
        json.put("code", problem.code());
        json.put("detail", texts.of(problem.detail()));
        ObjectNode more = problem.more();
        if (more != null) {
            json.setAll(more);
        }
        return json;
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(CONTENT_TYPE);
        response.getOutputStream().write(json(problem).toString().getBytes(StandardCharsets.UTF_8));
    }
}
