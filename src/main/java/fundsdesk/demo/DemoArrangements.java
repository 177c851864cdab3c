package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the configurator made the desk their own: views for everyone and for a role, words, how a bank's files are read. */
@Component
@Profile("demo")
class DemoArrangements {

    private final DemoDesk desk;
    private final DemoOrders orders;

    DemoArrangements(DemoDesk desk, DemoOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    boolean add() {
        view("deposit-applications", "Large deposits", "filter=amount:ge:100000&sort=-amount", everyone());
        view("bank-cards", "Other name than the client's", "filter=holderMatch:eq:DIFFERENT", role("REVIEWER"));
        word("empty.inbox", "en", "Nothing waits for your approval. Overdue orders are told by e-mail every morning.");
        word("empty.inbox", "zh-HK", "沒有待您批核的工作單。逾期的工作單每天早上以電郵通知。");
        desk.create("statement-mappings", mapping());
        return true;
    }

    private void view(String screen, String name, String query, Map<String, ? extends @Nullable Object> audience) {
        long view = desk.create("saved-views", Map.of("screen", screen, "name", name, "query", query));
        desk.act("saved-views", view, "share", audience);
    }

    private static Map<String, Object> everyone() {
        return Map.of("everyone", true, "opens", false);
    }

    private static Map<String, Object> role(String name) {
        return Map.of("role", name, "everyone", false, "opens", false);
    }

    private void word(String key, String language, String text) {
        desk.create("wordings", Map.of("key", key, "language", language, "text", text));
    }

    /** As Standard Chartered's files of an account have them. */
    private Map<String, Object> mapping() {
        Map<String, Object> mapping = new HashMap<>();
        mapping.put("name", "Standard Chartered, account activity");
        mapping.put(
                "account",
                orders.newest(
                        "company-bank-accounts", Filter.where("accountNumber", Operator.EQ, DemoDeposits.CHARTERED)));
        mapping.put("currency", "USD");
        mapping.put("bookingDate", "Transaction Date");
        mapping.put("valueDate", "Value Date");
        mapping.put("credit", "Deposit");
        mapping.put("debit", "Withdrawal");
        mapping.put("balance", "Running Balance");
        mapping.put("bankReference", "Bank Reference");
        mapping.put("counterpartyName", "Payer");
        mapping.put("counterpartyAccount", "Payer Account");
        mapping.put("remittance", "Description");
        return mapping;
    }
}
