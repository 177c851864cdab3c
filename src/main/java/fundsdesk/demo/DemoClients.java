package fundsdesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** About forty clients with English and Chinese names, and their accounts. */
@Component
@Profile("demo")
class DemoClients {

    private final DemoDesk desk;

    DemoClients(DemoDesk desk) {
        this.desk = desk;
    }

    /**
     * One of them.
     *
     * @param number the client number
     * @param payingAccount the account at their bank that their money comes from
     */
    record DemoClient(
            String number,
            String name,
            String nameChinese,
            String email,
            String account,
            String opening,
            String payingAccount) {

        static DemoClient of(String line) {
            String[] cells = line.split(",", -1);
            return new DemoClient(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }
    }

    List<DemoClient> read() {
        try {
            String text = new ClassPathResource("demo/clients.csv").getContentAsString(StandardCharsets.UTF_8);
            return text.lines().skip(1).map(DemoClient::of).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    void add(DemoClient client) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        attributes.put("number", client.number());
        attributes.put("name", client.name());
        attributes.put("nameChinese", client.nameChinese().isEmpty() ? null : client.nameChinese());
        attributes.put("email", client.email());
        desk.create("clients", attributes);
        long account =
                desk.create("securities-accounts", Map.of("number", client.account(), "client", client.number()));
        switch (client.opening()) {
            case "ACTIVE" -> desk.act("securities-accounts", account, "activate", Map.of("reason", "Account opened"));
            case "FAILED" ->
                desk.act("securities-accounts", account, "fail-opening", Map.of("reason", "Documents not accepted"));
            default -> {}
        }
    }
}
