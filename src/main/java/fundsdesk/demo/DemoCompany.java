package fundsdesk.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The banks of Hong Kong, the company's accounts at some of them, and what clients' deposits are pushed to. */
@Component
@Profile("demo")
class DemoCompany {

    private static final List<String> BY_HAND = List.of("BANK_TRANSFER", "FPS", "EDDA", "WIRE", "CHEQUE", "ATM");
    private static final List<String> BY_ITSELF = List.of("FPS", "EDDA", "BST");

    private final DemoDesk desk;
    private final Map<String, Long> banks = new HashMap<>();

    DemoCompany(DemoDesk desk) {
        this.desk = desk;
    }

    boolean add() {
        bank("HSBC", "香港上海滙豐銀行", "004", "HSBCHKHHHKH");
        bank("Bank of China (Hong Kong)", "中國銀行(香港)", "012", "BKCHHKHHXXX");
        bank("Standard Chartered", "渣打銀行", "003", "SCBLHKHHXXX");
        bank("Hang Seng Bank", "恒生銀行", "024", "HASEHKHHXXX");
        bank("ZA Bank", "眾安銀行", "387", "AABLHKHHXXX");
        bank("Airstar Bank", "天星銀行", "395", "AIRHHKHHXXX");
        account("HSBC", DemoDeposits.HSBC, List.of("HKD", "USD", "CNY"), BY_HAND);
        account("Bank of China (Hong Kong)", DemoDeposits.BOC, List.of("HKD", "CNY"), BY_HAND);
        account("Standard Chartered", DemoDeposits.CHARTERED, List.of("USD"), BY_HAND);
        account("Airstar Bank", SimulatedBank.ACCOUNT, List.of("HKD"), BY_ITSELF);
        desk.create("bank-connections", Map.of("bank", named("Airstar Bank"), "code", SimulatedBank.CODE));
        return true;
    }

    /** The client pushes deposits from an account at the bank that notifies. */
    void link(DemoClients.DemoClient client, String pushing) {
        Map<String, Object> link = Map.of(
                "securitiesAccount",
                client.account(),
                "bank",
                named("Airstar Bank"),
                "accountNumber",
                pushing,
                "companyAccount",
                SimulatedBank.ACCOUNT);
        long id = desk.as("operator", () -> desk.create("bank-securities-links", link));
        desk.as("reviewer", () -> {
            desk.act("bank-securities-links", id, "activate", Map.of());
            return true;
        });
    }

    private void bank(String name, String nameChinese, String code, String swift) {
        banks.put(
                name,
                desk.create(
                        "banks",
                        Map.of(
                                "name", name,
                                "nameChinese", nameChinese,
                                "region", "HK",
                                "code", code,
                                "swift", swift,
                                "common", true)));
    }

    private void account(String bank, String number, List<String> currencies, List<String> methods) {
        desk.create(
                "company-bank-accounts",
                Map.of(
                        "bank",
                        named(bank),
                        "accountName",
                        "Fundsdesk Securities Limited – Clients",
                        "accountNumber",
                        number,
                        "currencies",
                        currencies,
                        "methods",
                        methods));
    }

    private long named(String bank) {
        return banks.getOrDefault(bank, 0L);
    }
}
