package fundsdesk.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fundsdesk.edda.EddaAddress;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * SIMULATED: a bank's eDDA gateway, behind real HTTP on this machine, which the desk reaches as it would reach a real one
 * (DEMO-03). Nobody's money moves. What it does depends on the cents of the amount, see {@link SimulatedDebits}.
 */
@Component
@Primary
@Profile("demo")
class SimulatedEddaBank implements EddaAddress {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedEddaBank.class);
    private static final String TOKEN = "simulated-bank";

    private final SimulatedMandates mandates;
    private final SimulatedDebits debits;
    private final SimulatedBooks books;
    private final JsonMapper json;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SimulatedEddaBank(JsonMapper json, SimulatedBooks books, SimulatedMemory memory) throws IOException {
        this.mandates = new SimulatedMandates(memory);
        this.debits = new SimulatedDebits(memory, this::settled);
        this.json = json;
        this.books = books;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/simulated-bank/mandates", exchange -> answer(exchange, () -> said(mandates.asked())));
        server.createContext("/simulated-bank/debits", this::debit);
        server.setExecutor(threads);
        server.start();
        LOG.info("A simulated bank for mandates listens on {}", gateway().orElseThrow());
    }

    @Override
    public Optional<URI> gateway() {
        return Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/simulated-bank"));
    }

    @Override
    public String token() {
        return TOKEN;
    }

    @PreDestroy
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What went onto the account that this bank keeps for the desk stands on its statement. */
    private void settled(SimulatedDebits.Order order, String reference) {
        mandates.find(order.debtorReference())
                .filter(mandate -> order.creditorAccount().equals(SimulatedBank.ACCOUNT))
                .ifPresent(mandate -> books.settled(new SimulatedBooks.Debit(
                        order.key(), reference, order.amount(), mandate.holderName(), mandate.accountNumber())));
    }

    private record Said(int status, Object body) {}

    private interface Work {
        Said run() throws IOException;
    }

    private static Said said(Object body) {
        return new Said(200, body);
    }

    private void debit(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            answer(exchange, () -> {
                SimulatedDebits.Order order = json.readValue(exchange.getRequestBody(), SimulatedDebits.Order.class);
                String key =
                        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Idempotency-Key"), "");
                return said(debits.taken(key, order, mandates.isActive(order.debtorReference())));
            });
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String key = path.substring(path.lastIndexOf('/') + 1);
        answer(
                exchange,
                () -> debits.find(key).map(SimulatedEddaBank::said).orElseGet(() -> new Said(404, "unknown key")));
    }

    private void answer(HttpExchange exchange, Work work) throws IOException {
        try (exchange) {
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            Said said = known ? work.run() : new Said(401, "who are you");
            byte[] body = json.writeValueAsString(said.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(said.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
