package fundsdesk.statements;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.UploadedFile;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Brings statement files into the desk: each line once, however often and in whichever file it comes. */
@Component
class StatementImporter {

    private static final int BATCH = 500;

    private final StatementFiles files = new StatementFiles(StatementFiles.USUAL_MAX_BYTES);
    private final CompanyBankAccounts accounts;
    private final BankStatements statements;
    private final StatementLines lines;
    private final EntityManager entities;

    StatementImporter(
            CompanyBankAccounts accounts, BankStatements statements, StatementLines lines, EntityManager entities) {
        this.accounts = accounts;
        this.statements = statements;
        this.lines = lines;
        this.entities = entities;
    }

    /** Reads and stores the file inside the caller's transaction.
     *
     * @throws InvalidException when it cannot be read: with line, tag and reason
     * @throws RefusedException when it is of an account that the desk does not have
     */
    StatementImport read(UploadedFile file, Optional<CsvMapping> mapping) {
        Storing storing = new Storing(file.name());
        read(file, mapping, storing);
        return storing.outcome();
    }

    /** What the file says, without storing any of it: its statements, and how many of their lines are new. */
    List<StatementPreview> preview(UploadedFile file, Optional<CsvMapping> mapping) {
        Previewing previewing = new Previewing(this::accountNamed, lines);
        read(file, mapping, previewing);
        return previewing.statements();
    }

    private void read(UploadedFile file, Optional<CsvMapping> mapping, StatementSink sink) {
        try (InputStream in = file.open()) {
            files.read(file.name(), in, mapping, sink);
        } catch (UnreadableStatement unreadable) {
            throw InvalidException.of(
                    "file",
                    "unreadable-statement",
                    unreadable.file(),
                    Integer.toString(unreadable.line()),
                    unreadable.where(),
                    unreadable.reason());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Takes one file's content as it is read. */
    private final class Storing implements StatementSink {

        private final String fileName;
        private final List<ReadLine> batch = new ArrayList<>();
        private final Map<String, Integer> occurrences = new HashMap<>();
        private int statementsRead;
        private int linesRead;
        private int linesAdded;
        private int quarantined;
        private int addedHere;
        private Optional<BankStatement> current = Optional.empty();
        private Optional<BankStatement> previous = Optional.empty();

        Storing(String fileName) {
            this.fileName = fileName;
        }

        @Override
        public void started(ReadStatement read) {
            CompanyBankAccount account = accountOf(read);
            String currency = currencyOf(read);
            if (!account.holds(currency)) {
                throw RefusedException.because("statement.currency-not-held", account.accountNumber(), currency);
            }
            previous = statements.endingBy(account, currency, openingDate(read), Limit.of(1)).stream()
                    .findFirst();
            current = Optional.of(new BankStatement(account, currency, fileName, read, origin()));
            occurrences.clear();
            addedHere = 0;
        }

        @Override
        public void line(ReadLine line) {
            batch.add(line);
            if (batch.size() == BATCH) {
                store();
            }
        }

        @Override
        public void ended(ReadStatement read) {
            BankStatement statement = current.orElseThrow();
            store();
            statementsRead++;
            linesRead += read.lines();
            linesAdded += addedHere;
            statement.complete(read, addedHere, addedHere == 0 ? Optional.empty() : previous);
            if (addedHere > 0) {
                statements.save(statement);
                quarantined += statement.isAccepted() ? 0 : 1;
            }
        }

        StatementImport outcome() {
            return new StatementImport(statementsRead, linesRead, linesAdded, linesRead - linesAdded, quarantined);
        }

        private void store() {
            BankStatement statement = current.orElseThrow();
            Set<String> known = new HashSet<>(lines.known(
                    statement.account(),
                    batch.stream().map(ReadLine::fingerprint).toList()));
            for (ReadLine read : batch) {
                int occurrence = occurrences.merge(read.fingerprint(), 1, Integer::sum);
                if (!known.contains(read.fingerprint() + "/" + occurrence)) {
                    add(statement, read, occurrence);
                }
            }
            batch.clear();
            entities.flush();
        }

        private void add(BankStatement statement, ReadLine read, int occurrence) {
            if (addedHere++ == 0) {
                statements.save(statement);
            }
            lines.save(new StatementLine(statement, read, occurrence));
        }
    }

    /** The company account, locked: two imports for one account come one after the other, so that none adds a line twice. */
    private CompanyBankAccount accountOf(ReadStatement read) {
        CompanyBankAccount account = accountNamed(read);
        entities.lock(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    private static BankStatement.Origin origin() {
        return Acting.required().source() == Actor.Source.REST ? BankStatement.Origin.API : BankStatement.Origin.MANUAL;
    }

    private CompanyBankAccount accountNamed(ReadStatement read) {
        String number = read.account().number();
        return accounts.named(number).stream()
                .findFirst()
                .orElseThrow(() -> RefusedException.because("statement.unknown-account", number));
    }

    private static @Nullable LocalDate openingDate(ReadStatement read) {
        return read.opening().flatMap(ReadBalance::date).orElse(null);
    }

    private static String currencyOf(ReadStatement read) {
        return read.opening()
                .map(opening -> opening.amount().currency())
                .or(() -> read.account().currency())
                .orElseThrow(() -> RefusedException.because(
                        "statement.no-currency", read.account().number()));
    }
}
