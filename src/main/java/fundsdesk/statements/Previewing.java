package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts what a file would bring, and keeps none of it. */
final class Previewing implements StatementSink {

    private static final int BATCH = 500;

    private final Function<ReadStatement, CompanyBankAccount> accounts;
    private final StatementLines lines;
    private final List<StatementPreview> statements = new ArrayList<>();
    private final List<String> batch = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private Optional<CompanyBankAccount> account = Optional.empty();
    private int fresh;

    Previewing(Function<ReadStatement, CompanyBankAccount> accounts, StatementLines lines) {
        this.accounts = accounts;
        this.lines = lines;
    }

    @Override
    public void started(ReadStatement statement) {
        account = Optional.of(accounts.apply(statement));
        occurrences.clear();
        fresh = 0;
    }

    @Override
    public void line(ReadLine line) {
        batch.add(line.fingerprint());
        if (batch.size() == BATCH) {
            count();
        }
    }

    private void count() {
        Set<String> known = new HashSet<>(lines.known(account.orElseThrow(), batch));
        for (String fingerprint : batch) {
            int occurrence = occurrences.merge(fingerprint, 1, Integer::sum);
            fresh += known.contains(fingerprint + "/" + occurrence) ? 0 : 1;
        }
        batch.clear();
    }

    @Override
    public void ended(ReadStatement statement) {
        count();
        statements.add(new StatementPreview(
                account.orElseThrow().accountNumber(),
                statement.lines(),
                fresh,
                statement.closing().map(ReadBalance::amount),
                statement.proof().map(BalanceProof::holds).orElse(!statement.lacksClosing())));
    }

    List<StatementPreview> statements() {
        return List.copyOf(statements);
    }
}
