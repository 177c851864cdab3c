package fundsdesk.guidance;

import fundsdesk.sample.TestDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A company account and the ways to deposit into it, in a currency that no other test uses. */
final class Guide {

    final TestDesk desk;
    final int number = TestDesk.unique();
    final long bank;
    final long account;
    final String currency;

    Guide(TestDesk desk, String currency) {
        this.desk = desk;
        this.currency = currency;
        if (desk.rows("currencies", fundsdesk.crud.Filter.where("code", fundsdesk.crud.Operator.EQ, currency))
                .isEmpty()) {
            desk.create(
                    "currencies", Map.of("code", currency, "name", currency, "decimals", 2, "depositEnabled", true));
            long wire = desk.rows(
                            "deposit-methods",
                            fundsdesk.crud.Filter.where(
                                    "method", fundsdesk.crud.Operator.EQ, fundsdesk.reference.Method.WIRE))
                    .getFirst()
                    .id();
            List<Object> taken = new java.util.ArrayList<>(
                    (java.util.Collection<?>) desk.row("deposit-methods", wire).get("currencies"));
            taken.add(currency);
            TestDesk.done(desk.run(TestDesk.SYSTEM, "deposit-methods", wire, "edit", Map.of("currencies", taken)));
        }
        bank = bank("Receiving " + number, "R" + number);
        account = account(bank, "ACC-" + number);
    }

    long bank(String name, String code) {
        return desk.create("banks", Map.of("name", name, "nameChinese", "收款 " + name, "region", "HK", "code", code));
    }

    long account(long at, String accountNumber) {
        return desk.create(
                "company-bank-accounts",
                Map.of(
                        "bank",
                        at,
                        "accountName",
                        "Clients",
                        "accountNumber",
                        accountNumber,
                        "currencies",
                        List.of(currency),
                        "methods",
                        List.of("WIRE")));
    }

    Map<String, Object> parameter() {
        Map<String, Object> parameter = new HashMap<>();
        parameter.put("method", "WIRE");
        parameter.put("currency", currency);
        parameter.put("companyAccount", account);
        parameter.put("minimumAmount", "100");
        parameter.put("feeText", "No fee");
        parameter.put("feeTextChinese", "免費");
        parameter.put("cutOff", "16:00");
        parameter.put("tags", List.of("Recommended"));
        return parameter;
    }

    long draft() {
        return desk.create("deposit-parameters", parameter());
    }

    long published() {
        long id = draft();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "deposit-parameters", id, "publish", Map.of()));
        return id;
    }
}
