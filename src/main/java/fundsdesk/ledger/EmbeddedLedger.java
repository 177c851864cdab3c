package fundsdesk.ledger;

import fundsdesk.crud.RefusedException;
import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger in PostgreSQL: its functions keep the rules, this hands them the legs. */
@Component
class EmbeddedLedger implements LedgerService {

    private static final String BOOK = """
            select code, procedure, available from ledger_book(
                :key, :type, :subject, null, :at, :date,
                cast(:kinds as text[]), cast(:owners as bigint[]), cast(:currencies as text[]),
                cast(:amounts as numeric[]), null, null)""";

    private final JdbcClient database;
    private final Clock clock;
    private final ZoneId zone;

    EmbeddedLedger(JdbcClient database, Clock clock, ZoneId deskZone) {
        this.database = database;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** One side of a booking; a credit is positive. */
    private record Leg(String kind, long owner, Money amount) {}

    private record Answer(String code, long procedure) {}

    @Override
    public String deposit(Credit credit) {
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg("BANK", credit.companyAccountId(), credit.received().negated()));
        legs.add(new Leg(
                "CLIENT", credit.securitiesAccountId(), credit.received().minus(credit.fee())));
        if (!credit.fee().isZero()) {
            legs.add(new Leg("FEES", 0, credit.fee()));
        }
        return book(credit.key(), "CashDeposit", credit.subject(), legs);
    }

    @Override
    public List<Balance> balances(long securitiesAccountId) {
        return database.sql("""
                        select currency, posted, held, posted - held as available from ledger_accounts
                        where securities_account_id = :account and kind = 'CLIENT' order by currency""")
                .param("account", securitiesAccountId)
                .query((row, at) -> {
                    String currency = row.getString("currency");
                    return new Balance(
                            currency,
                            new Money(row.getBigDecimal("posted"), currency),
                            new Money(row.getBigDecimal("held"), currency),
                            new Money(row.getBigDecimal("available"), currency));
                })
                .list();
    }

    private String book(String key, String type, String subject, List<Leg> legs) {
        Instant now = clock.instant();
        Answer answer = database.sql(BOOK)
                .param("key", key)
                .param("type", type)
                .param("subject", subject)
                .param("at", Timestamp.from(now))
                .param("date", LocalDate.ofInstant(now, zone))
                .param("kinds", array(legs.stream().map(Leg::kind).toList()))
                .param("owners", array(legs.stream().map(Leg::owner).toList()))
                .param(
                        "currencies",
                        array(legs.stream().map(leg -> leg.amount().currency()).toList()))
                .param(
                        "amounts",
                        array(legs.stream()
                                .map(leg -> leg.amount().amount())
                                .map(BigDecimal::toPlainString)
                                .toList()))
                .query((row, at) -> new Answer(row.getString("code"), row.getLong("procedure")))
                .single();
        return switch (answer.code()) {
            case "BOOKED", "REPLAYED" -> numberOf(answer.procedure());
            case "KEY_REUSED" -> throw RefusedException.because("ledger.key-reused", key);
            case "INSUFFICIENT_AVAILABLE" -> throw RefusedException.because("ledger.insufficient");
            case "DEBITS_BLOCKED" -> throw RefusedException.because("ledger.frozen");
            default -> throw RefusedException.because("ledger.refused", answer.code());
        };
    }

    private String numberOf(long procedure) {
        return database.sql("select number from procedures where id = :id")
                .param("id", procedure)
                .query(String.class)
                .single();
    }

    /** The text form of a PostgreSQL array; its elements hold no quotes or commas. */
    private static String array(List<?> elements) {
        List<String> texts = elements.stream().map(Object::toString).toList();
        return "{" + String.join(",", texts) + "}";
    }
}
