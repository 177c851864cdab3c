package fundsdesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SIMULATED: the bank's way to the desk, which is everybody's: HTTP, a secret that the desk's configurator handed over, and
 * an account of the demo for what people do.
 */
@Component
@Profile("demo")
class SimulatedBankLine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME = "secret";
    private static final String NOBODYS_SECRET = "whsec_nobodys";
    private static final String LOGIN_WORD = "fundsdesk-demo";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Environment environment;
    private final JsonMapper json;
    private final Clock clock;
    private final SimulatedMemory memory;
    private @Nullable String secret;

    SimulatedBankLine(Environment environment, JsonMapper json, Clock clock, SimulatedMemory memory) {
        this.environment = environment;
        this.json = json;
        this.clock = clock;
        this.memory = memory;
        this.secret = memory.recall(NAME, String.class).orElse(null);
    }

    /** Tells the desk, signed; or signed with a secret that is not the bank's. */
    HttpResponse<String> notify(Map<String, Object> body, boolean forged) {
        String text = json.writeValueAsString(body);
        String seconds = Long.toString(clock.instant().getEpochSecond());
        String signature = "t=" + seconds + ",v1=" + mac(seconds + "." + text, forged ? NOBODYS_SECRET : secret());
        return send(to("/hooks/v1/banks/" + SimulatedBank.CODE + "/notifications")
                .header("Content-Type", "application/json")
                .header("X-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    HttpResponse<String> importStatement(String name, String text) {
        String boundary = "----" + UUID.randomUUID();
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return send(as("operator", "/api/v1/bank-statements/actions/import")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The balance with which the account's last statement ended. */
    BigDecimal lastClosing() {
        long account = first("operator", "company-bank-accounts", "accountNumber:eq:" + SimulatedBank.ACCOUNT)
                .path("id")
                .asLong();
        JsonNode last = first("operator", "bank-statements", "account:eq:" + account);
        return last.isMissingNode()
                ? new BigDecimal("500000.00")
                : new BigDecimal(last.path("closingBalance").asString());
    }

    /** As the desk's configurator gives it to a bank, once. */
    private synchronized String secret() {
        String known = secret;
        if (known == null) {
            long connection = first("configurator", "bank-connections", "code:eq:" + SimulatedBank.CODE)
                    .path("id")
                    .asLong();
            HttpResponse<String> issued =
                    send(as("configurator", "/api/v1/bank-connections/" + connection + "/actions/issue-secret")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")));
            known = json.readTree(issued.body()).path("result").path("secret").asString();
            secret = known;
            memory.keep(NAME, known);
        }
        return known;
    }

    /** The newest record, or nothing. */
    private JsonNode first(String user, String screen, String filter) {
        String query = "?limit=1&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(as(user, "/api/v1/" + screen + query).GET());
        return json.readTree(answer.body()).path("rows").path(0);
    }

    private HttpRequest.Builder as(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + LOGIN_WORD).getBytes(StandardCharsets.UTF_8));
        return to(path).header("Authorization", "Basic " + login)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder to(String path) {
        String port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String mac(String signed, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
