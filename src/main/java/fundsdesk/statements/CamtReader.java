package fundsdesk.statements;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.052, camt.053 and camt.054 messages of version 02 and later, alone or within an envelope, entry by entry. The
 * elements are known by their local names, which versions 02 to 13 share; a later one is read alike, since the balance
 * proof would show what was missed.
 */
final class CamtReader {
    private static final Map<String, StatementKind> MESSAGES = Map.of(
            "BkToCstmrAcctRpt", StatementKind.INTERIM,
            "BkToCstmrStmt", StatementKind.BOOKED,
            "BkToCstmrDbtCdtNtfctn", StatementKind.NOTIFICATION);
    private static final Set<String> STATEMENTS = Set.of("Rpt", "Stmt", "Ntfctn");
    private static final Pattern VERSION = Pattern.compile("camt\\.05[234]\\.001\\.([0-9]{2})");
    private static final int OLDEST = 2;
    private static final int MOST_PARTS = 500;
    private static final int MOST_DETAILS = 20_000;

    private final CamtCursor xml;
    private final StatementSink sink;
    private String format = "";
    private Optional<LocalDate> created = Optional.empty();
    private int statements;

    CamtReader(CamtCursor xml, StatementSink sink) {
        this.xml = xml;
        this.sink = sink;
    }

    void read() throws IOException {
        String outermost = "";
        String innermost = "";
        while (xml.nextStart()) {
            StatementKind kind = MESSAGES.get(xml.name());
            outermost = outermost.isEmpty() ? xml.name() : outermost;
            innermost = xml.depth() == 2 && innermost.isEmpty() ? xml.name() : innermost;
            if (kind != null) {
                message(kind);
            }
        }
        if (format.isEmpty()) {
            throw UnreadableStatement.at(1, outermost, innermost.isEmpty() ? "no-camt" : "no-camt-but", innermost);
        }
        if (statements == 0) {
            throw UnreadableStatement.at(xml.line(), outermost, "no-statement-in-message");
        }
    }

    private void message(StatementKind kind) throws IOException {
        format = supportedFormat(kind);
        created = Optional.empty();
        int message = xml.depth();
        while (xml.nextIn(message)) {
            if (xml.name().equals("GrpHdr")) {
                created = xml.element().date("CreDtTm");
            } else if (STATEMENTS.contains(xml.name())) {
                statement(kind);
                statements++;
            }
        }
    }

    private String supportedFormat(StatementKind kind) {
        Matcher version = VERSION.matcher(xml.namespace());
        if (!version.find()) {
            return switch (kind) {
                case INTERIM -> "camt.052";
                case BOOKED -> "camt.053";
                case NOTIFICATION -> "camt.054";
            };
        }
        int number = Integer.parseInt(version.group(1));
        if (number < OLDEST) {
            throw UnreadableStatement.at(xml.line(), "xmlns", "old-version", version.group());
        }
        return version.group();
    }

    private void statement(StatementKind kind) throws IOException {
        CamtHead head = new CamtHead(xml.line(), kind, format, created);
        int depth = xml.depth();
        OpenStatement statement = null;
        while (xml.nextIn(depth)) {
            if (xml.name().equals("Ntry")) {
                statement = statement == null ? head.open(sink) : statement;
                entry(kind, head, statement);
            } else {
                head.take(xml.element());
            }
        }
        finish(head, statement);
    }

    private void finish(CamtHead head, @Nullable OpenStatement read) {
        OpenStatement statement = read == null ? head.open(sink) : read;
        head.close(statement);
        statement.end(xml.line());
    }

    private void entry(StatementKind kind, CamtHead head, OpenStatement statement) throws IOException {
        CamtElement entry = new CamtElement("Ntry", xml.line(), null);
        List<CamtDetail> details = new ArrayList<>();
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            if (xml.name().equals("NtryDtls")) {
                details(details, head);
            } else {
                entry.add(xml.element());
            }
            if (entry.parts() > MOST_PARTS) {
                throw entry.refused("many-parts", MOST_PARTS);
            }
        }
        CamtEntry read = CamtEntry.read(entry, details, head);
        if (read.isBooked(kind)) {
            read.lines().forEach(statement::line);
        } else {
            statement.notBooked();
        }
    }

    private void details(List<CamtDetail> details, CamtHead head) throws IOException {
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            if (xml.name().equals("TxDtls")) {
                details.add(CamtDetail.read(xml.element(), head.currency()));
            }
            if (details.size() > MOST_DETAILS) {
                throw UnreadableStatement.at(xml.line(), "NtryDtls", "many-transactions", MOST_DETAILS);
            }
        }
    }
}
