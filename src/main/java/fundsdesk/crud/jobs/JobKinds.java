package fundsdesk.crud.jobs;

import fundsdesk.access.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of work that modules offer handlers for. */
@Component
class JobKinds {

    private final Map<String, JobHandler<?>> handlers = new LinkedHashMap<>();
    private final JsonMapper json;

    JobKinds(List<JobHandler<?>> offered, JsonMapper json) {
        this.json = json;
        offered.forEach(handler -> {
            if (handlers.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("two handlers of jobs of kind " + handler.kind());
            }
        });
    }

    JobHandler<?> required(String kind) {
        return Optional.<JobHandler<?>>ofNullable(handlers.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no handler of jobs of kind " + kind));
    }

    boolean resumes(String kind) {
        return required(kind).resumes();
    }

    void run(JobRun run, JobContext context) throws Exception {
        run(required(run.kind()), run, context);
    }

    private <I> void run(JobHandler<I> handler, JobRun run, JobContext context) throws Exception {
        handler.run(context, json.readValue(run.input(), handler.input()));
    }

    boolean mayFetch(JobRun run, Actor actor) {
        return mayFetch(required(run.kind()), run, actor);
    }

    private <I> boolean mayFetch(JobHandler<I> handler, JobRun run, Actor actor) {
        return handler.mayFetch(actor, json.readValue(run.input(), handler.input()));
    }
}
