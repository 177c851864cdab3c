package fundsdesk.guidance;

import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.reference.Method;
import java.util.Optional;

/** Chooses the rule that says which account clients of a bank are shown (CFG-23). */
final class ReceivingRules {

    private ReceivingRules() {}

    /**
     * The rule for a bank: of those that name it or its group the one with the smallest priority, and only where none
     * does the one for any other bank. A rule whose account cannot take the money is as if it were not there.
     */
    static Optional<Row> choose(Snapshot from, Method method, String currency, Optional<Long> bank) {
        return choose(from, method, currency, bank, false).or(() -> choose(from, method, currency, bank, true));
    }

    private static Optional<Row> choose(
            Snapshot from, Method method, String currency, Optional<Long> bank, boolean anyOther) {
        return from.rules().stream()
                .filter(rule -> rule.get("method") == method && currency.equals(rule.get("currency")))
                .filter(rule -> (rule.get("target") == ReceivingBankRule.Target.ANY_OTHER) == anyOther)
                .filter(rule ->
                        anyOther || bank.map(id -> names(from, rule, id)).orElse(false))
                .filter(rule -> from.payable(rule.get("companyAccount"), method, currency)
                        .isPresent())
                .findFirst();
    }

    private static boolean names(Snapshot from, Row rule, long bank) {
        if (rule.get("clientBank") instanceof Ref named) {
            return named.id() == bank;
        }
        return rule.get("bankGroup") instanceof Ref named
                && Optional.ofNullable(from.groups().get(named.id()))
                        .map(group -> Snapshot.many(group.get("banks")).stream()
                                .anyMatch(each -> each instanceof Ref member && member.id() == bank))
                        .orElse(false);
    }
}
