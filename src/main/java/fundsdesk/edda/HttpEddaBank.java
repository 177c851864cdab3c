package fundsdesk.edda;

import fundsdesk.crud.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bank over HTTP: {@code GET mandates}, {@code POST debits} with an {@code Idempotency-Key}, {@code GET debits/KEY}.
 * Whatever is not a clear answer to a debit counts as none.
 */
@Component
final class HttpEddaBank implements EddaBank {

    private final EddaAddress address;
    private final EddaConnection timeouts;
    private final HttpClient http;
    private final JsonMapper json;

    HttpEddaBank(EddaAddress address, EddaConnection timeouts, JsonMapper json) {
        this.address = address;
        this.timeouts = timeouts;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeouts.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The gateway's words for a debit. */
    private record Debit(
            @Nullable String status,
            @Nullable String bankReference,
            @Nullable String reason) {}

    @Override
    public List<Mandate> mandates() {
        try {
            HttpResponse<String> answer = exchange(request("mandates").GET());
            if (answer.statusCode() != 200) {
                throw RefusedException.because("edda.bank-answered", answer.statusCode());
            }
            return json.readValue(answer.body(), new TypeReference<List<Mandate>>() {});
        } catch (IOException silent) {
            throw RefusedException.because("edda.bank-silent", String.valueOf(silent.getMessage()));
        } catch (JacksonException unreadable) {
            throw RefusedException.because("edda.bank-unreadable");
        }
    }

    @Override
    public Answer send(Order order) {
        return answered(() -> exchange(request("debits")
                        .header("Idempotency-Key", order.key())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(order)))))
                .orElseGet(() -> new Answer.Nothing("404"));
    }

    @Override
    public Optional<Answer> ask(String key) {
        return answered(() -> exchange(request("debits/" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .GET()));
    }

    private interface Exchange {
        HttpResponse<String> run() throws IOException;
    }

    /** Nothing for a key that the bank does not know. */
    private Optional<Answer> answered(Exchange exchange) {
        try {
            HttpResponse<String> answer = exchange.run();
            return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(answer));
        } catch (IOException | RefusedException silent) {
            return Optional.of(new Answer.Nothing(String.valueOf(silent.getMessage())));
        }
    }

    private Answer read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            return new Answer.Nothing("HTTP " + answer.statusCode());
        }
        try {
            Debit debit = json.readValue(answer.body(), Debit.class);
            return switch (String.valueOf(debit.status())) {
                case "SETTLED" ->
                    debit.bankReference() == null
                            ? new Answer.Nothing("SETTLED without a reference")
                            : new Answer.Settled(debit.bankReference());
                case "REJECTED" -> new Answer.Rejected(debit.reason() == null ? "-" : debit.reason());
                case "ACCEPTED" -> new Answer.Accepted();
                default -> new Answer.Nothing(String.valueOf(debit.status()));
            };
        } catch (JacksonException unreadable) {
            return new Answer.Nothing("HTTP " + answer.statusCode() + ", unreadable");
        }
    }

    private HttpRequest.Builder request(String path) {
        URI gateway = address.gateway().orElseThrow(() -> RefusedException.because("edda.not-connected"));
        String base = gateway.toString();
        return HttpRequest.newBuilder(URI.create(base.endsWith("/") ? base + path : base + "/" + path))
                .header("Authorization", "Bearer " + address.token())
                .header("Accept", "application/json")
                .timeout(timeouts.answerTimeout());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
