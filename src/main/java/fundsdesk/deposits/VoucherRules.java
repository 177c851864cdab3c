package fundsdesk.deposits;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What vouchers and applications have to add up to (DEP-07): no voucher over, each application complete, one currency. */
final class VoucherRules {

    private VoucherRules() {}

    /** How an application stands with what is allocated to it. */
    enum Fit {
        COMPLETE,
        SHORT,
        OVER
    }

    /** Complete when nothing is missing but what a bank charge may have taken. */
    static Fit fit(Money claimed, Money allocated, BigDecimal tolerance) {
        return fit(claimed.minus(allocated).amount(), tolerance);
    }

    /** @param missing of what was claimed; negative when more is allocated */
    static Fit fit(BigDecimal missing, BigDecimal tolerance) {
        if (missing.signum() < 0) {
            return Fit.OVER;
        }
        return missing.compareTo(tolerance) <= 0 ? Fit.COMPLETE : Fit.SHORT;
    }

    /** What is allocated, by voucher or by application, in the order given. */
    static <K> Map<K, Money> totals(List<Voucher> vouchers, Function<Voucher, K> by) {
        Map<K, Money> totals = new LinkedHashMap<>();
        vouchers.forEach(each -> totals.merge(by.apply(each), each.amount(), Money::plus));
        return totals;
    }

    static Verdict oneCurrency(List<Voucher> vouchers) {
        String currency = vouchers.getFirst().amount().currency();
        return Verdict.allowedIf(
                vouchers.stream()
                        .allMatch(each -> each.amount().currency().equals(currency)
                                && each.deposit().currency().equals(currency)
                                && (each.line() == null
                                        || each.line().money().currency().equals(currency))),
                "vouchers.several-currencies");
    }

    /** @param left what of a line nobody has yet */
    static Checklist linesNotOver(List<Voucher> vouchers, Function<StatementLine, Money> left) {
        Checklist checks = Checklist.empty();
        for (Map.Entry<Object, Money> each : totals(vouchers, Voucher::source).entrySet()) {
            if (each.getKey() instanceof StatementLine line && each.getValue().compareTo(left.apply(line)) > 0) {
                checks = checks.block(
                        "voucher-over",
                        line.bankReference().orElse("#" + line.id()),
                        each.getValue(),
                        left.apply(line));
            }
        }
        return checks;
    }

    static Checklist applicationsComplete(
            Checklist checks, List<Voucher> vouchers, Function<Deposit, BigDecimal> tolerance) {
        Checklist all = checks;
        for (Map.Entry<Deposit, Money> each : totals(vouchers, Voucher::deposit).entrySet()) {
            Deposit deposit = each.getKey();
            boolean complete = fit(deposit.money(), each.getValue(), tolerance.apply(deposit)) == Fit.COMPLETE;
            all = all.must(
                    complete,
                    "application-complete",
                    deposit.number(),
                    deposit.money(),
                    each.getValue(),
                    deposit.money().minus(each.getValue()));
        }
        return all;
    }
}
