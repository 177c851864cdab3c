package fundsdesk.edda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A bank on this machine that does with debits what the cents of their amounts say, and counts what it was sent. */
@Component
@Primary
@Profile("!demo")
public class TestEddaBank implements EddaAddress {

    final List<String> mandates = new CopyOnWriteArrayList<>();
    final Map<String, Integer> sent = new ConcurrentHashMap<>();
    private final Map<String, String> debits = new ConcurrentHashMap<>();
    private final HttpServer server;

    TestEddaBank() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mandates", exchange -> answer(exchange, 200, "[" + String.join(",", mandates) + "]"));
        server.createContext("/debits", this::debit);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @Override
    public Optional<URI> gateway() {
        return Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @Override
    public String token() {
        return "test";
    }

    @PreDestroy
    void stop() {
        server.stop(0);
    }

    public void forget() {
        mandates.clear();
    }

    public void knows(String reference, String client, String bank, String status) {
        mandates.removeIf(each -> each.contains('"' + reference + '"'));
        mandates.add("""
            {"debtorReference":"%s","bankReference":"B-%s","clientNo":"%s","bankCode":"%s",
            "accountNumber":"024-%s","holderName":"CHAN TAI MAN","limit":5000.00,"status":"%s","reason":null}\
            """.formatted(reference, reference, client, bank, reference.replaceAll("[^0-9]", ""), status));
    }

    private void debit(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String path = exchange.getRequestURI().getPath();
            String known = debits.get(path.substring(path.lastIndexOf('/') + 1));
            answer(exchange, known == null ? 404 : 200, known == null ? "{}" : known);
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        sent.merge(key, 1, Integer::sum);
        if (order.contains("amount\":13.00")) {
            debits.put(key, "{\"status\":\"REJECTED\",\"reason\":\"AM04 Insufficient funds\"}");
        } else {
            debits.put(key, "{\"status\":\"SETTLED\",\"bankReference\":\"DD-" + key + "\"}");
        }
        if (order.contains("amount\":99.00")) {
            // Carried out, and the line breaks before the answer.
            exchange.close();
            return;
        }
        answer(exchange, 200, debits.get(key));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
