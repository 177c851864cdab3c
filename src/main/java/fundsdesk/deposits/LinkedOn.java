package fundsdesk.deposits;

import fundsdesk.cards.BankCard;
import fundsdesk.clients.Client;
import fundsdesk.crud.Checklist;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what applications said when they were linked, and tells the reviewer what they say differently now. */
@Component
class LinkedOn {

    /** What a link is decided on. */
    enum Fact {
        NAME,
        AMOUNT,
        ACCOUNT,
        CARD,
        STATUS
    }

    private static final TypeReference<Map<String, Map<Fact, String>>> KEPT = new TypeReference<>() {};

    private final JsonMapper json;

    LinkedOn(JsonMapper json) {
        this.json = json;
    }

    String write(Collection<Deposit> deposits) {
        return json.writeValueAsString(now(deposits));
    }

    /** One warning for each fact that is not as it was; a pass when all are. */
    Checklist checks(DepositReview review, Collection<Deposit> deposits, Checklist before) {
        if (review.linkedOn().isEmpty()) {
            return before;
        }
        Map<String, Map<Fact, String>> kept = json.readValue(review.linkedOn().get(), KEPT);
        Map<String, Map<Fact, String>> now = now(deposits);
        Checklist checks = before;
        for (Map.Entry<String, Map<Fact, String>> each : kept.entrySet()) {
            checks = compared(each.getKey(), each.getValue(), now.getOrDefault(each.getKey(), Map.of()), checks);
        }
        return kept.equals(now) ? checks.pass("as-linked") : checks;
    }

    private static Checklist compared(String number, Map<Fact, String> kept, Map<Fact, String> now, Checklist before) {
        Checklist checks = before;
        for (Map.Entry<Fact, String> fact : kept.entrySet()) {
            String is = now.getOrDefault(fact.getKey(), "");
            if (!is.equals(fact.getValue())) {
                String name = "changed-" + fact.getKey().name().toLowerCase(Locale.ROOT);
                checks = checks.warn(name, number, fact.getValue(), is);
            }
        }
        return checks;
    }

    private static Map<String, Map<Fact, String>> now(Collection<Deposit> deposits) {
        Map<String, Map<Fact, String>> facts = new LinkedHashMap<>();
        deposits.forEach(deposit -> facts.put(deposit.number(), facts(deposit)));
        return facts;
    }

    /** Its last figures, and whether it speaks for the client. */
    private static String shown(BankCard card) {
        String account = card.accountNumber();
        String last = account.substring(Math.max(0, account.length() - 4));
        return "•••• " + last + (card.isApproved() && !card.isDeleted() ? " ✓" : " ✗");
    }

    private static Map<Fact, String> facts(Deposit deposit) {
        Client client = deposit.client();
        Map<Fact, String> facts = new LinkedHashMap<>();
        facts.put(Fact.NAME, client.name());
        facts.put(Fact.AMOUNT, deposit.money().toString());
        facts.put(Fact.ACCOUNT, deposit.payingAccount().orElse("–"));
        facts.put(Fact.CARD, deposit.bankCard().map(LinkedOn::shown).orElse("–"));
        facts.put(
                Fact.STATUS,
                client.status() + " / " + deposit.securitiesAccount().opening());
        return facts;
    }
}
