package fundsdesk.statements;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.UploadedFile;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings statement files into the desk: each line once, however often and in whichever file it comes. */
@Component
class StatementImporter {

    private final StatementFiles files = new StatementFiles(StatementFiles.USUAL_MAX_BYTES);
    private final StatementAccounts accounts;
    private final BankStatements statements;
    private final StatementLines lines;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    StatementImporter(
            StatementAccounts accounts,
            BankStatements statements,
            StatementLines lines,
            EntityManager entities,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.statements = statements;
        this.lines = lines;
        this.entities = entities;
        this.transaction = transaction;
        this.events = events;
    }

    /** A file that is read more than once. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Reads and stores the file inside the caller's transaction.
     *
     * @throws InvalidException when it cannot be read: with line, tag and reason
     * @throws RefusedException when it is of an account that the desk does not have
     */
    StatementImport read(UploadedFile file, Optional<CsvMapping> mapping) {
        AtomicInteger added = new AtomicInteger();
        StatementStoring storing = new StatementStoring(
                new StatementStoring.Tools(accounts, statements, lines, entities, added::addAndGet),
                Runnable::run,
                file.name(),
                origin());
        read(file.name(), file::open, mapping, storing);
        if (added.get() > 0) {
            events.publishEvent(new StatementImport.LinesAdded(added.get()));
        }
        return storing.outcome();
    }

    /** How a program or a person brings in a file now. */
    static BankStatement.Origin origin() {
        return Acting.required().source() == Actor.Source.REST ? BankStatement.Origin.API : BankStatement.Origin.MANUAL;
    }

    /** What the file says, without storing any of it: its statements, and how many of their lines are new. */
    List<StatementPreview> preview(UploadedFile file, Optional<CsvMapping> mapping) {
        Previewing previewing = new Previewing(accounts::named, lines);
        read(file.name(), file::open, mapping, previewing);
        return previewing.statements();
    }

    /**
     * Reads the file from its first line to its last and stores none of it.
     *
     * @return how many lines it has
     * @throws InvalidException as for {@link #read(UploadedFile, Optional)}
     * @throws RefusedException as there
     */
    int check(String name, Source source, Optional<CsvMapping> mapping, Watched watched) {
        Checking checking = new Checking(watched);
        read(name, source, mapping, checking);
        return checking.lines;
    }

    /** Stores the file a part at a time, each in a transaction of its own under the note. */
    StatementImport store(
            String name,
            Source source,
            Optional<CsvMapping> mapping,
            BankStatement.Origin origin,
            ChangeNote note,
            Watched watched) {
        StatementStoring storing = new StatementStoring(
                new StatementStoring.Tools(
                        accounts,
                        statements,
                        lines,
                        entities,
                        added -> events.publishEvent(new StatementImport.LinesAdded(added))),
                work -> note.during(() -> transaction.execute(status -> {
                    work.run();
                    return true;
                })),
                name,
                origin);
        read(name, source, mapping, new Told(storing, watched));
        return storing.outcome();
    }

    /** Is told how many lines were read, every now and then; may throw to stop. */
    interface Watched {
        void lines(int read);
    }

    private final class Checking implements StatementSink {

        private final Watched watched;
        private int lines;

        Checking(Watched watched) {
            this.watched = watched;
        }

        @Override
        public void started(ReadStatement statement) {
            var unused = transaction.execute(status -> accounts.currencyOf(statement, accounts.named(statement)));
        }

        @Override
        public void line(ReadLine line) {
            lines++;
        }

        @Override
        public void ended(ReadStatement statement) {}

        @Override
        public void progress(long bytesRead) {
            watched.lines(lines);
        }
    }

    /** Tells of each line that it passes on. */
    private static final class Told implements StatementSink {

        private final StatementSink sink;
        private final Watched watched;
        private int lines;

        Told(StatementSink sink, Watched watched) {
            this.sink = sink;
            this.watched = watched;
        }

        @Override
        public void started(ReadStatement statement) {
            sink.started(statement);
        }

        @Override
        public void line(ReadLine line) {
            sink.line(line);
            watched.lines(++lines);
        }

        @Override
        public void ended(ReadStatement statement) {
            sink.ended(statement);
        }
    }

    private void read(String name, Source source, Optional<CsvMapping> mapping, StatementSink sink) {
        try (InputStream in = source.open()) {
            files.read(name, in, mapping, sink);
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
}
