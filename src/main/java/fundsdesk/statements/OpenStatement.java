package fundsdesk.statements;

import fundsdesk.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement while it is being read: collects its head and sums, and hands its parts to the sink. */
final class OpenStatement {
    private final StatementSink sink;
    private final StatementKind kind;
    private final String format;
    private final int lineNumber;
    private final ReadAccount account;
    private Optional<String> reference = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<String> page = Optional.empty();
    private Optional<ReadBalance> opening = Optional.empty();
    private Optional<ReadBalance> closing = Optional.empty();
    private final Map<String, Money> totals = new LinkedHashMap<>();
    private int lines;
    private int notBooked;
    private boolean announced;

    OpenStatement(StatementSink sink, StatementKind kind, String format, int lineNumber, ReadAccount account) {
        this.sink = sink;
        this.kind = kind;
        this.format = format;
        this.lineNumber = lineNumber;
        this.account = account;
    }

    ReadAccount account() {
        return account;
    }

    Optional<String> number() {
        return number;
    }

    Optional<ReadBalance> opening() {
        return opening;
    }

    Optional<ReadBalance> closing() {
        return closing;
    }

    OpenStatement numbered(Optional<String> reference, Optional<String> number, Optional<String> page) {
        this.reference = Texts.optional(reference);
        this.number = Texts.optional(number);
        this.page = Texts.optional(page);
        return this;
    }

    OpenStatement opening(Optional<ReadBalance> balance) {
        this.opening = balance;
        return this;
    }

    OpenStatement closing(Optional<ReadBalance> balance) {
        this.closing = balance;
        return this;
    }

    /** An entry that has not moved money yet. */
    void notBooked() {
        notBooked++;
    }

    void line(ReadLine line) {
        refuseMixed(line.lineNumber(), line.amount().currency());
        announce();
        totals.merge(line.amount().currency(), line.signedAmount(), Money::plus);
        lines++;
        sink.line(line);
    }

    void announce() {
        if (!announced) {
            announced = true;
            sink.started(read());
        }
    }

    void end(int atLine) {
        totals.keySet().forEach(currency -> refuseMixed(atLine, currency));
        closing.ifPresent(balance -> refuseMixed(atLine, balance.amount().currency()));
        announce();
        sink.ended(read());
    }

    // Where balances prove the lines, one currency must run through; a notification may tell of several.
    private void refuseMixed(int atLine, String currency) {
        opening.or(() -> closing)
                .map(balance -> balance.amount().currency())
                .filter(of -> !of.equals(currency))
                .ifPresent(of -> {
                    throw UnreadableStatement.at(atLine, Place.CURRENCY, "mixed-currencies", of, currency);
                });
    }

    private ReadStatement read() {
        return new ReadStatement(
                kind,
                format,
                account,
                reference,
                number,
                page,
                opening,
                closing,
                lines,
                notBooked,
                List.copyOf(totals.values()),
                lineNumber);
    }
}
