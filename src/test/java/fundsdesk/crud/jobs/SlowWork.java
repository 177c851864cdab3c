package fundsdesk.crud.jobs;

import fundsdesk.access.Acting;
import fundsdesk.crud.Text;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Work that does what a test tells it. */
@Component
class SlowWork implements JobHandler<SlowWork.Input> {

    /** How it goes. */
    record Input(String name, int steps, long pauseMillis, String end) {
        static Input quick(String name) {
            return new Input(name, 3, 0, "well");
        }

        static Input endless(String name) {
            return new Input(name, 100_000, 20, "well");
        }

        static Input ending(String name, String how) {
            return new Input(name, 3, 0, how);
        }
    }

    /** Who ran what, as often as it ran; of all nodes in this process, because whichever is free takes a job. */
    static final Map<String, List<String>> RAN = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "slow";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public void run(JobContext context, Input input) throws Exception {
        RAN.computeIfAbsent(input.name(), name -> new CopyOnWriteArrayList<>())
                .add(Acting.required().username() + " from " + Acting.required().source());
        context.total(input.steps());
        for (int step = 1; step <= input.steps(); step++) {
            TimeUnit.MILLISECONDS.sleep(input.pauseMillis());
            context.done(step);
        }
        switch (input.end()) {
            case "failure" -> throw new JobFailure(Text.of("refusal.job.ended"));
            case "defect" -> throw new IllegalStateException("a secret of the inside");
            case "file" -> write(context);
            case "echo" -> {
                try (OutputStream result = context.result("echo.bin", "application/octet-stream")) {
                    context.input().transferTo(result);
                }
            }
            default -> context.message("went " + input.end());
        }
    }

    private static void write(JobContext context) throws Exception {
        try (OutputStream result = context.result("words – 数.txt", "text/plain")) {
            result.write("some words".getBytes(StandardCharsets.UTF_8));
        }
    }
}
