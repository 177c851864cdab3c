package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples beside the MT940 corpus that say field by field what is in a text: our fields must say the same. */
@Tag("STM-01")
class CorpusSampleTests {
    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("CORPUS")).orElse("../shared/data/corpus"))
            .resolve("mt940");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    static List<Path> samples() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of(FOLDER);
        }
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsWhatTheSampleSays(Path sample) throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(sample), "no corpus here");
        // The samples write some accounts' umlauts in an older character set.
        JsonNode statements = JSON.readTree(Files.readString(sample, StandardCharsets.ISO_8859_1));

        int compared = 0;
        for (JsonNode statement : statements) {
            for (JsonNode field : statement) {
                compared += compare(field);
            }
        }
        assertThat(compared).isPositive();
    }

    private static int compare(JsonNode field) {
        String content = field.path("content").asString();
        if (field.has("swift_code")) {
            entry(field, content);
        } else if (field.has("balance_type")) {
            balance(field, content);
        } else if (field.has("account_number") && field.has("account_currency")) {
            account(field, content);
        } else if (field.has("sheet")) {
            number(field, content);
        } else if (field.has("details")) {
            narrative(field, content);
        } else {
            return field.has("reference") || field.has("date") || field.has("amount") ? 1 : 0;
        }
        return 1;
    }

    private static void entry(JsonNode field, String content) {
        SwiftEntry entry = SwiftEntry.read(field("61", content), "EUR");
        assertThat(entry.amount())
                .isEqualTo(new Money(new BigDecimal(field.path("amount").asString()), "EUR"));
        assertThat(entry.valueDate()).isEqualTo(day(field.path("value_date")).orElseThrow());
        assertThat(entry.bookingDate()).isEqualTo(day(field.path("entry_date")).orElse(entry.valueDate()));
        assertThat(entry.direction().name())
                .isEqualToIgnoringCase(field.path("funds_code").asString());
        assertThat(entry.type()).contains(field.path("swift_code").asString());
        assertThat(entry.customerReference()).isEqualTo(Texts.reference(text(field, "reference")));
        assertThat(entry.bankReference()).isEqualTo(text(field, "transaction_description"));
    }

    private static void balance(JsonNode field, String content) {
        ReadBalance balance = SwiftBalance.read(field("60F", content), Optional.empty());
        Money amount = new Money(
                new BigDecimal(field.path("amount").asString()),
                field.path("currency").asString());
        boolean credit = field.path("sign").asString().equals("credit");
        assertThat(balance.amount()).isEqualTo(credit ? amount : amount.negated());
        assertThat(balance.date()).isEqualTo(day(field.path("date")));
    }

    private static void account(JsonNode field, String content) {
        ReadAccount account = ReadAccount.ofSwift(content);
        assertThat(account.number()).isEqualTo(field.path("account_number").asString());
        assertThat(account.bank()).isEqualTo(text(field, "bank_code"));
        assertThat(account.currency()).isEqualTo(text(field, "account_currency"));
    }

    private static void number(JsonNode field, String content) {
        SwiftPage page = new SwiftPage(1);
        page.number(content);
        assertThat(page.number.map(Integer::valueOf))
                .contains(field.path("number").asInt());
        assertThat(page.sequence.map(Integer::valueOf))
                .contains(field.path("sheet").asInt());
    }

    private static void narrative(JsonNode field, String content) {
        Narrative told = Narrative.read(List.of(content), Direction.CREDIT);
        assertThat(told.counterparty().account()).isEqualTo(text(field, "account_number"));
        assertThat(told.counterparty().bank()).isEqualTo(text(field, "bank_code"));
        assertThat(told.counterparty().name().map(Texts::unspaced).orElse(""))
                .isEqualTo(Texts.unspaced(String.join("", texts(field, "account_holder"))));
        // The sample splits at each part; the reader keeps what the remitter wrote.
        String all = Texts.unspaced(String.join("", texts(field, "details")));
        assertThat(all)
                .contains(Texts.unspaced(told.remittance().equals(content) && all.isEmpty() ? "" : told.remittance()));
    }

    private static SwiftField field(String tag, String content) {
        return new SwiftField(1, tag, new ArrayList<>(List.of(content)));
    }

    private static Optional<String> text(JsonNode field, String name) {
        return Optional.of(field.path(name))
                .filter(node -> !node.isNull())
                .map(JsonNode::asString)
                .filter(text -> !text.isEmpty());
    }

    private static List<String> texts(JsonNode field, String name) {
        List<String> texts = new ArrayList<>();
        field.path(name).forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static Optional<LocalDate> day(JsonNode date) {
        return Optional.of(date)
                .filter(node -> !node.isNull())
                .map(node -> LocalDate.parse(node.asString().substring(0, 10)));
    }
}
