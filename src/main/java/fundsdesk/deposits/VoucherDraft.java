package fundsdesk.deposits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator divides among applications before it becomes a batch; knows its totals at every moment. */
final class VoucherDraft {

    /**
     * A voucher that is chosen or typed. A typed one is known by its reference and date: two real cheques may share number
     * and amount, so whoever types the second says on which day the bank values it.
     *
     * @param line the statement line's id; none for a typed one
     * @param reference what the bank calls it
     * @param valueDate of a typed one, where it is known
     * @param amount what is left of it
     */
    record Source(
            @Nullable Long line, String reference, @Nullable LocalDate valueDate, BigDecimal amount) {

        /** Whether somebody typed one voucher twice, or two that nobody could tell apart when their lines come. */
        boolean readsLike(Source other) {
            return line == null
                    && other.line == null
                    && reference.equals(other.reference)
                    && (valueDate == null || other.valueDate == null || valueDate.equals(other.valueDate));
        }

        String label() {
            return valueDate == null ? reference : reference + " · " + valueDate;
        }
    }

    /**
     * An application that waits.
     *
     * @param tolerance how much a bank charge may have taken
     */
    record Need(long deposit, String label, BigDecimal amount, BigDecimal tolerance) {}

    /** So much of the voucher for the application. */
    record Share(Source source, Need need, BigDecimal amount) {}

    private final List<Source> sources;
    private final List<Need> needs;
    private final Map<List<Object>, Share> shares = new LinkedHashMap<>();

    VoucherDraft(List<Source> sources, List<Need> needs) {
        this.sources = List.copyOf(sources);
        this.needs = List.copyOf(needs);
        divide();
    }

    /** Gives each application, in order, what the vouchers before it left: a proposal. */
    private void divide() {
        Map<Source, BigDecimal> left = new LinkedHashMap<>();
        sources.forEach(source -> left.put(source, source.amount()));
        for (Need need : needs) {
            BigDecimal missing = need.amount();
            for (Source source : sources) {
                BigDecimal rest = left.getOrDefault(source, BigDecimal.ZERO);
                BigDecimal part = missing.min(rest);
                if (part.signum() > 0) {
                    set(source, need, part);
                    left.put(source, rest.subtract(part));
                    missing = missing.subtract(part);
                }
            }
        }
    }

    void set(Source source, Need need, BigDecimal amount) {
        List<Object> pair = List.of(source, need);
        if (amount.signum() <= 0) {
            shares.remove(pair);
        } else {
            shares.put(pair, new Share(source, need, amount));
        }
    }

    List<Source> sources() {
        return sources;
    }

    List<Need> needs() {
        return needs;
    }

    List<Share> shares() {
        return new ArrayList<>(shares.values());
    }

    BigDecimal of(Source source, Need need) {
        Share share = shares.get(List.<Object>of(source, need));
        return share == null ? BigDecimal.ZERO : share.amount();
    }

    BigDecimal allocated(Source source) {
        return sum(
                shares().stream().filter(share -> share.source().equals(source)).toList());
    }

    BigDecimal allocated(Need need) {
        return sum(shares().stream().filter(share -> share.need().equals(need)).toList());
    }

    BigDecimal total() {
        return sum(shares());
    }

    boolean isOver(Source source) {
        return allocated(source).compareTo(source.amount()) > 0;
    }

    VoucherRules.Fit fit(Need need) {
        return VoucherRules.fit(need.amount().subtract(allocated(need)), need.tolerance());
    }

    /** Whether it can be submitted as it stands. */
    boolean isReady() {
        return !shares.isEmpty()
                && sources.stream().noneMatch(this::isOver)
                && needs.stream().allMatch(need -> fit(need) == VoucherRules.Fit.COMPLETE);
    }

    private static BigDecimal sum(List<Share> some) {
        return some.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
