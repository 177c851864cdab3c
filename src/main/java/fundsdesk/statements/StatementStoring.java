package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/**
 * Takes one file's content as it is read, and stores what is new of it a part at a time. Each part may be a transaction of
 * its own: a statement is incomplete, and none of its lines counts, until it was read to its end; whoever reads the same
 * statement again goes on where it was left.
 */
final class StatementStoring implements StatementSink {

    private static final int BATCH = 500;

    /** What a part is done in. */
    interface Part {
        void within(Runnable work);
    }

    /**
     * What it works with.
     *
     * @param completed told inside the part that completes a statement how many lines it brought
     */
    record Tools(
            StatementAccounts accounts,
            BankStatements statements,
            StatementLines lines,
            EntityManager entities,
            IntConsumer completed) {}

    private final Tools tools;
    private final Part part;
    private final String fileName;
    private final BankStatement.Origin origin;
    private final List<ReadLine> batch = new ArrayList<>();
    private final Occurrences occurrences = new Occurrences();
    private Optional<ReadStatement> head = Optional.empty();
    private @Nullable Long statement;
    private @Nullable Long previous;
    private int statementsRead;
    private int linesRead;
    private int linesAdded;
    private int quarantined;

    StatementStoring(Tools tools, Part part, String fileName, BankStatement.Origin origin) {
        this.tools = tools;
        this.part = part;
        this.fileName = fileName;
        this.origin = origin;
    }

    @Override
    public void started(ReadStatement read) {
        head = Optional.of(read);
        occurrences.clear();
        batch.clear();
        part.within(() -> begin(read));
    }

    private void begin(ReadStatement read) {
        CompanyBankAccount account = tools.accounts().locked(read);
        String currency = tools.accounts().currencyOf(read, account);
        previous = tools.statements().endingBy(account, currency, openingDate(read), Limit.of(1)).stream()
                .map(BankStatement::id)
                .findFirst()
                .orElse(null);
        statement = tools.statements().incomplete(account, currency).stream()
                .filter(each -> each.isBegunBy(read))
                .map(BankStatement::id)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void line(ReadLine line) {
        batch.add(line);
        if (batch.size() == BATCH) {
            part.within(this::store);
            batch.clear();
        }
    }

    @Override
    public void ended(ReadStatement read) {
        part.within(() -> {
            store();
            complete(read);
        });
        batch.clear();
        statementsRead++;
        linesRead += read.lines();
    }

    StatementImport outcome() {
        return new StatementImport(statementsRead, linesRead, linesAdded, linesRead - linesAdded, quarantined);
    }

    private void store() {
        if (batch.isEmpty()) {
            return;
        }
        CompanyBankAccount account = tools.accounts().locked(head.orElseThrow());
        Set<String> known = new HashSet<>(tools.lines()
                .known(account, batch.stream().map(ReadLine::fingerprint).toList()));
        for (ReadLine read : batch) {
            int occurrence = occurrences.next(read.fingerprint());
            if (!known.contains(read.fingerprint() + "/" + occurrence)) {
                tools.lines().save(new StatementLine(current(account), read, occurrence));
            }
        }
        tools.entities().flush();
    }

    /** Made with its first new line: a statement that brings nothing is not kept. */
    private BankStatement current(CompanyBankAccount account) {
        if (statement != null) {
            return found(statement);
        }
        ReadStatement read = head.orElseThrow();
        BankStatement made = tools.statements()
                .save(new BankStatement(account, tools.accounts().currencyOf(read, account), fileName, read, origin));
        statement = made.id();
        return made;
    }

    private void complete(ReadStatement read) {
        if (statement == null) {
            return;
        }
        tools.accounts().locked(read);
        BankStatement whole = found(statement);
        if (!whole.isIncomplete()) {
            return; // Somebody else read the same file at the same time, and was the first to end it.
        }
        int added = Math.toIntExact(tools.lines().countOf(whole));
        whole.complete(read, added, Optional.ofNullable(previous).map(this::found));
        tools.entities().flush();
        linesAdded += added;
        quarantined += whole.isAccepted() ? 0 : 1;
        tools.completed().accept(added);
    }

    private BankStatement found(long id) {
        return tools.entities().find(BankStatement.class, id);
    }

    private static @Nullable LocalDate openingDate(ReadStatement read) {
        return read.opening().flatMap(ReadBalance::date).orElse(null);
    }
}
