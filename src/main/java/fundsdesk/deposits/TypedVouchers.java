package fundsdesk.deposits;

import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The statement lines of vouchers that were typed before they were here. A line belongs to the applications that were
 * credited with its voucher when together they are its amount; it credits nothing again.
 */
@Component
class TypedVouchers {

    private record Pair(StatementLine line, VoucherLine.Paper paper) {}

    private final VoucherLines vouchers;
    private final Allocations allocations;

    TypedVouchers(VoucherLines vouchers, Allocations allocations) {
        this.vouchers = vouchers;
        this.allocations = allocations;
    }

    void settle() {
        Map<Pair, List<VoucherLine>> pairs = new LinkedHashMap<>();
        for (VoucherLines.Followed each : vouchers.followed()) {
            pairs.computeIfAbsent(new Pair(each.line(), each.voucher().paper()), pair -> new ArrayList<>())
                    .add(each.voucher());
        }
        Set<VoucherLine.Paper> settled = new HashSet<>();
        pairs.forEach((pair, parts) -> {
            if (!settled.contains(pair.paper()) && isOf(pair.line(), parts)) {
                parts.forEach(part -> belongs(pair.line(), part));
                pair.line().linked();
                settled.add(pair.paper());
            }
        });
    }

    private boolean isOf(StatementLine line, List<VoucherLine> parts) {
        Money whole = parts.stream().map(VoucherLine::money).reduce(Money::plus).orElseThrow();
        return line.mayBeLinked().isAllowed()
                && line.left().equals(line.money())
                && whole.equals(line.money())
                && parts.stream().allMatch(this::isMissing);
    }

    /** Whether no line was found yet for as much of what the application received. */
    private boolean isMissing(VoucherLine part) {
        Money found = allocations.of(part.deposit()).stream()
                .map(Allocation::money)
                .reduce(Money.zero(part.money().currency()), Money::plus);
        return found.plus(part.money()).compareTo(part.deposit().receivedDirectly()) <= 0;
    }

    private void belongs(StatementLine line, VoucherLine part) {
        Allocation allocation = new Allocation(null, part.deposit(), line, part.money());
        allocation.posted();
        allocations.save(allocation);
    }
}
