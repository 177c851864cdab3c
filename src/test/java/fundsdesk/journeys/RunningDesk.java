package fundsdesk.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged desk as {@code ./run} starts it, with the demo data, or for use; on a folder and a port of its own. */
final class RunningDesk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration START = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final int port;
    private final boolean demo;
    private Process process;

    RunningDesk() {
        this(true);
    }

    private RunningDesk(boolean demo) {
        this.demo = demo;
        try {
            home = Files.createTempDirectory("fundsdesk-journey");
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            process = start();
            waitUntilReady();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As somebody starts it who means it: empty, without anybody who could sign in. */
    static RunningDesk forUse() {
        return new RunningDesk(false);
    }

    /** What it has written on its console. */
    String console() {
        try {
            return Files.readString(home.resolve("desk.log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is still referred to in its heap, all garbage collected. */
    long liveBytes() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process histogram = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram").start();
            String total = histogram
                    .inputReader()
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(total.trim().split("\\s+")[2]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    Path sample(String name) {
        return home.resolve("samples").resolve(name);
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void startAgain() {
        try {
            process = start();
            waitUntilReady();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A GET as a demo user. */
    JsonNode get(String user, String path) {
        return json(send(request(user, path).GET().build()));
    }

    /** A POST as a demo user, with a key of its own. */
    HttpResponse<String> post(String user, String path, Map<String, ?> body) {
        return send(request(user, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** A POST of somebody whom these headers tell. */
    HttpResponse<String> post(String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** Uploads a statement file as a demo user. */
    HttpResponse<String> importStatement(String user, String name, String text) {
        return upload(user, "bank-statements/actions/import", name, text);
    }

    /** Hands a file to an action as a demo user, with a key of its own. */
    HttpResponse<String> upload(String user, String action, String name, String text) {
        String boundary = "----fundsdesk";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return send(request(user, "/api/v1/" + action)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":fundsdesk-demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Basic " + login);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder command = demo
                ? new ProcessBuilder("./run")
                : new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("fundsdesk.jar", "target/fundsdesk.jar"));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_TOOL_OPTIONS", "-Xmx700m");
        command.environment().put("FUNDSDESK_HOME", home.toString());
        command.environment().put("FUNDSDESK_PORT", Integer.toString(port));
        command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("desk.log").toFile()));
        return command.start();
    }

    /** Ready is when the demo data is in: the auditor sees clients and the last sample file lies there. */
    private void waitUntilReady() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("the desk did not start:\n" + console());
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private boolean isReady() {
        try {
            String address = demo ? "/api/v1/clients?limit=1" : "/actuator/health";
            boolean said =
                    demo ? console().contains("Fundsdesk is ready") : console().contains("Started Fundsdesk");
            return said && send(request("auditor", address).GET().build()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
