package fundsdesk.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody at the desk's door without a browser: sends what they like, and keeps or plants cookies as they like. */
final class Intruder {

    static final String PASSWORD = "fundsdesk-demo";

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Intruder(RunningDesk desk) {
        this.url = desk.url();
    }

    Intruder planting(String session) {
        cookies.put("JSESSIONID", session);
        return this;
    }

    String session() {
        return cookies.getOrDefault("JSESSIONID", "");
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> as(String user, String password, String method, String path, String body) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(
                method,
                path,
                body,
                "Authorization",
                "Basic " + login,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "intruder");
    }

    /** Fills in the form of the sign-in page. */
    HttpResponse<String> signIn(String user, String password, String... headers) {
        String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return post("/sign-in", form, all);
    }

    static boolean isIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && !location(answer).contains("error")
                && !location(answer).contains("sign-in");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        Optional.of(cookie.split(";")[0].split("=", 2))
                .filter(pair -> pair.length == 2)
                .ifPresent(pair -> cookies.put(pair[0], pair[1]));
    }
}
