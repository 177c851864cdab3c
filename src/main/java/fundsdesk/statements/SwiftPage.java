package fundsdesk.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One MT940 or MT942 message while it is read: its head, and how far it has come. */
final class SwiftPage {
    private enum Phase {
        HEAD,
        OPEN,
        CLOSED
    }

    private static final Pattern FLOOR_LIMIT = Pattern.compile("([A-Z]{3}).*");

    private final int line;
    private final SwiftTally tally = new SwiftTally();
    private Phase phase = Phase.HEAD;
    private boolean interim;
    private @Nullable String floorCurrency;
    private @Nullable ReadBalance opening;
    private @Nullable ReadBalance closing;

    @Nullable
    ReadAccount account;

    Optional<String> reference = Optional.empty();
    Optional<String> number = Optional.empty();
    Optional<String> sequence = Optional.empty();

    SwiftPage(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    boolean isHead() {
        return phase == Phase.HEAD;
    }

    boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    boolean isUnused() {
        return phase == Phase.HEAD && account == null && reference.isEmpty() && number.isEmpty();
    }

    /** Whether it is an MT942: those have a floor limit and no opening balance. */
    boolean isInterim() {
        return floorCurrency != null;
    }

    ReadAccount account() {
        if (account == null) {
            throw UnreadableStatement.at(line, ":25:", "no-account-here");
        }
        return account;
    }

    ReadBalance opening() {
        return known(opening);
    }

    ReadBalance closing() {
        return known(closing);
    }

    /** An interim report states its currency with the floor limit only. */
    ReadAccount accountInItsCurrency() {
        return account().in(currency());
    }

    Optional<String> currency() {
        return Optional.ofNullable(opening)
                .map(balance -> balance.amount().currency())
                .or(() -> Optional.ofNullable(floorCurrency))
                .or(() -> account().currency());
    }

    void number(String written) {
        int slash = written.indexOf('/');
        number = Texts.some(slash < 0 ? written : written.substring(0, slash));
        sequence = Texts.some(slash < 0 ? "" : written.substring(slash + 1));
    }

    void floorLimit(String written) {
        Matcher form = FLOOR_LIMIT.matcher(written);
        if (!form.matches() || !Amounts.isCurrency(form.group(1))) {
            throw BadValue.isNo(written, "floor-limit");
        }
        floorCurrency = Amounts.currency(form.group(1));
    }

    /** A bank that closes a page need not repeat the head on the next. */
    void sameHead(SwiftPage last) {
        account = last.account;
        reference = last.reference;
        number = last.number;
        sequence = last.sequence;
    }

    void open(ReadBalance balance) {
        if (phase != Phase.HEAD) {
            throw new BadValue("second-opening");
        }
        account();
        opening = balance;
        phase = Phase.OPEN;
    }

    void openInterim() {
        account();
        if (!isInterim()) {
            throw new BadValue("no-opening-before-line");
        }
        interim = true;
        phase = Phase.OPEN;
    }

    void close(ReadBalance balance) {
        switch (phase) {
            case HEAD -> throw new BadValue("no-opening-before-closing");
            case CLOSED -> throw new BadValue("second-closing");
            case OPEN -> {
                refuseOther(balance.amount().currency());
                closing = balance;
                phase = Phase.CLOSED;
            }
        }
    }

    private void refuseOther(String closingCurrency) {
        currency().filter(opened -> !opened.equals(closingCurrency)).ifPresent(opened -> {
            throw new BadValue("closing-currency", opened, closingCurrency);
        });
    }

    void announce(SwiftField field) {
        tally.announce(field);
    }

    void count(SwiftEntry entry) {
        tally.count(entry);
    }

    /** Whether this page goes on where a statement's last page broke off. */
    boolean continues(OpenStatement statement) {
        return opening != null
                && opening.intermediate()
                && statement.closing().filter(ReadBalance::intermediate).isPresent()
                && statement.closing().map(ReadBalance::amount).equals(Optional.of(opening.amount()))
                && statement.account().number().equals(account().number())
                && statement.number().equals(number);
    }

    void checkComplete() {
        account();
        if (phase == Phase.HEAD) {
            throw new BadValue("no-opening", Integer.toString(line));
        }
        if (phase == Phase.OPEN && !interim) {
            throw new BadValue("no-closing", Integer.toString(line));
        }
        // The sums stand on the last page, over all of them.
        if (interim && sequence.filter(page -> !page.matches("0*1?")).isEmpty()) {
            tally.check();
        }
    }

    private static ReadBalance known(@Nullable ReadBalance balance) {
        if (balance == null) {
            throw new BadValue("no-balance");
        }
        return balance;
    }
}
