package fundsdesk.crud.rest;

import fundsdesk.access.Acting;
import fundsdesk.crud.BadFilter;
import fundsdesk.crud.DeniedReads;
import fundsdesk.crud.Interruption;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever goes wrong under {@code /api} as a problem; a defect tells its reference and nothing else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemResolver implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemWriter writer;
    private final FieldErrors fieldErrors;
    private final DeniedReads deniedReads;

    ProblemResolver(ProblemWriter writer, FieldErrors fieldErrors, DeniedReads deniedReads) {
        this.writer = writer;
        this.deniedReads = deniedReads;
        this.fieldErrors = fieldErrors;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        if (!response.isCommitted() && !(failure instanceof AsyncRequestNotUsableException)) {
            write(problemOf(failure, request), failure, response);
        }
        return new ModelAndView();
    }

    private void write(Problem problem, Exception failure, HttpServletResponse response) {
        try {
            response.resetBuffer();
            if (failure instanceof ErrorResponse known) {
                known.getHeaders().forEach((name, values) -> values.forEach(each -> response.addHeader(name, each)));
            }
            if (problem.status() == 401) {
                response.setHeader("WWW-Authenticate", "Bearer");
            }
            writer.write(problem, response);
        } catch (IOException gone) {
            LOG.debug("the caller is gone", gone);
        }
    }

    private Problem problemOf(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case Problem problem -> problem;
            case BadFilter bad -> Problem.of(400, "bad-filter", bad.text());
            case InvalidException invalid -> fieldErrors.unreadable(invalid.errors());
            case Rows.NotGranted denied -> denied(denied);
            case Acting.NobodyActing nobody -> Problem.of(401, "unauthenticated");
            case MaxUploadSizeExceededException large -> Problem.of(413, "too-large");
            case HttpRequestMethodNotSupportedException wrong -> Problem.of(405, "method", wrong.getMethod());
            case MultipartException broken -> multipart(broken);
            case ErrorResponse known
            when known.getStatusCode().value() == 404 -> Problem.of(404, "no-such-address", request.getRequestURI());
            case ErrorResponse known -> Problem.of(known.getStatusCode().value(), "malformed");
            default -> defect(failure, request);
        };
    }

    private Problem denied(Rows.NotGranted denied) {
        deniedReads.keep(denied);
        return Problem.of(403, "not-granted", Text.of("problem.not-granted", denied.right()));
    }

    private static Problem multipart(MultipartException broken) {
        for (Throwable at = broken; at != null; at = at.getCause()) {
            String name = at.getClass().getSimpleName();
            if (name.contains("SizeLimit") || name.contains("SizeException") || name.contains("CountLimit")) {
                return Problem.of(413, "too-large");
            }
        }
        return Problem.of(400, "multipart");
    }

    private static Problem defect(Exception failure, HttpServletRequest request) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(2_176_782_336L), 36)
                .toUpperCase(Locale.ROOT);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return failed(new Outcome.Failed(reference, Interruption.isBehind(failure)));
    }

    /** Something that should not happen, which the log tells about under the reference. */
    static Problem failed(Outcome.Failed failed) {
        return Problem.of(failed.interrupted() ? 503 : 500, failed.code(), failed.reference())
                .with(tools.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .put("reference", failed.reference()));
    }
}
