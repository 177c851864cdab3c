package fundsdesk.statements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of MT940 and MT942 messages.
 *
 * <p>A statement may be spread over several messages, the pages: each but the last closes with 62M, and the next opens
 * with the same balance as 60M. They are put together again, so that the balance proof spans them.
 */
final class SwiftReader {
    private final SwiftFields fields;
    private final StatementSink sink;
    private SwiftPage page = new SwiftPage(1);
    private @Nullable OpenStatement statement;
    private @Nullable SwiftEntry entry;
    private final List<SwiftField> texts = new ArrayList<>();
    private int pagesRead;

    SwiftReader(TextLines lines, StatementSink sink) {
        this.fields = new SwiftFields(lines);
        this.sink = sink;
    }

    void read() throws IOException {
        for (SwiftField field = fields.next(); field != null; field = fields.next()) {
            attempt(field, this::take);
        }
        attempt(new SwiftField(fields.line(), "62F", List.of("")), this::finishPage);
        finishStatement();
        if (pagesRead == 0) {
            throw UnreadableStatement.at(fields.line(), ":25:", "no-statement");
        }
    }

    private static void attempt(SwiftField field, Consumer<SwiftField> step) {
        try {
            step.accept(field);
        } catch (BadValue bad) {
            throw bad.at(field.line(), ":" + field.tag() + ":");
        }
    }

    private void take(SwiftField field) {
        if (!field.tag().equals("86")) {
            finishEntry();
        }
        switch (field.tag()) {
            case "20" -> nextPage(field).reference = Texts.some(field.first());
            case "25", "25P" -> account(field);
            case "28", "28C" -> page.number(field.first());
            case "34F" -> page.floorLimit(field.first());
            case "60F", "60M", "60" -> open(field);
            case "61" -> entry(field);
            case "62F", "62M", "62" -> close(field);
            case "86" -> text(field);
            case "90C", "90D" -> page.announce(field);
            default -> {
                // Available balances, dates, times and a bank's own tags say nothing about lines or booked balances.
            }
        }
    }

    private SwiftPage nextPage(SwiftField field) {
        finishPage(field);
        page = new SwiftPage(field.line());
        return page;
    }

    private void account(SwiftField field) {
        if (page.isClosed()) {
            nextPage(field);
        }
        if (page.account != null) {
            throw new BadValue("second-account");
        }
        if (field.first().isEmpty()) {
            throw new BadValue("account-missing");
        }
        page.account = ReadAccount.ofSwift(field.first());
    }

    private void open(SwiftField field) {
        if (page.isClosed()) {
            SwiftPage last = page;
            nextPage(field).sameHead(last);
        }
        page.open(SwiftBalance.read(field, page.currency()));
        continueOrStart(StatementKind.BOOKED, "MT940", Optional.of(page.opening()));
    }

    private void entry(SwiftField field) {
        if (page.isHead()) {
            page.openInterim();
            continueOrStart(StatementKind.INTERIM, "MT942", Optional.empty());
        }
        if (page.isClosed()) {
            throw new BadValue("line-behind-closing");
        }
        entry = SwiftEntry.read(field, page.currency().orElseThrow(() -> new BadValue("no-currency")));
    }

    private void text(SwiftField field) {
        // Behind a balance it speaks about the statement, not about a line.
        if (entry != null) {
            texts.add(field);
        }
    }

    private void close(SwiftField field) {
        page.close(SwiftBalance.read(field, page.currency()));
        current().closing(Optional.of(page.closing()));
    }

    private void continueOrStart(StatementKind kind, String format, Optional<ReadBalance> opening) {
        OpenStatement before = statement;
        if (before != null && page.continues(before)) {
            return;
        }
        finishStatement();
        statement = new OpenStatement(sink, kind, format, page.line(), page.accountInItsCurrency())
                .numbered(page.reference, page.number, page.sequence)
                .opening(opening);
    }

    private void finishEntry() {
        SwiftEntry complete = entry;
        if (complete == null) {
            return;
        }
        page.count(complete);
        if (complete.expected()) {
            current().notBooked();
        } else {
            current().line(complete.line(List.copyOf(texts)));
        }
        entry = null;
        texts.clear();
    }

    private void finishPage(SwiftField next) {
        finishEntry();
        if (page.isUnused()) {
            return;
        }
        if (page.isHead() && page.isInterim()) {
            page.openInterim();
            continueOrStart(StatementKind.INTERIM, "MT942", Optional.empty());
        }
        page.checkComplete();
        current().announce();
        pagesRead++;
        page = new SwiftPage(next.line());
    }

    private void finishStatement() {
        if (statement != null) {
            statement.end(fields.line());
        }
        statement = null;
    }

    private OpenStatement current() {
        if (statement == null) {
            throw new BadValue("outside");
        }
        return statement;
    }
}
