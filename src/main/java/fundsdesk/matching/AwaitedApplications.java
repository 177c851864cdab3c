package fundsdesk.matching;

import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Deposits;
import fundsdesk.statements.StatementLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the applications that lines may be meant for by what the lines say: quoted references, the amount, the payer's
 * account and name, each from an index. So what a decision reads does not grow with what waits.
 */
@Component
class AwaitedApplications {

    /** Of about one amount, so many above it and so many below are read, the nearest first. */
    private static final int MOST_OF_ONE_AMOUNT = 300;

    /** More clients of one name say nothing. */
    private static final int MOST_CLIENTS = 64;

    private static final int MOST_AT_ONCE = 5_000;

    /** Reading so many costs less than asking for one line. */
    private static final int CHEAPER_THAN_ASKING = 20;

    private static final String WAITING = "status = 1 and stage = 'SUBMITTED' and deleted_at is null";

    private final Deposits deposits;
    private final JdbcClient database;

    AwaitedApplications(Deposits deposits, JdbcClient database) {
        this.deposits = deposits;
        this.database = database;
    }

    /** Those that any of the lines may be meant for, by id; with the other applications of the clients that were found. */
    List<Deposit> of(Collection<StatementLine> lines) {
        int few = CHEAPER_THAN_ASKING * Math.max(1, lines.size());
        if (waiting(few + 1) <= few) {
            return deposits.waiting(Limit.of(few));
        }
        Set<Long> applications = new HashSet<>();
        Set<Long> clients = new HashSet<>();
        for (StatementLine line : lines) {
            Clues clues = Clues.of(line);
            applications.addAll(ofAmount(line));
            applications.addAll(quoted(clues));
            clients.addAll(payers(clues));
            clients.addAll(namesakes(clues));
        }
        inParts(applications, ids -> clients.addAll(deposits.clientsOf(ids)));
        SortedMap<Long, Deposit> found = new TreeMap<>();
        inParts(applications, ids -> deposits.waitingAmong(ids).forEach(each -> found.put(each.id(), each)));
        inParts(clients, ids -> deposits.waitingOfClients(ids).forEach(each -> found.put(each.id(), each)));
        return List.copyOf(found.values());
    }

    private static void inParts(Collection<Long> ids, Consumer<List<Long>> reader) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            reader.accept(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
        }
    }

    private long waiting(int most) {
        return database.sql("select count(*) from (select from deposit_applications where " + WAITING
                        + " limit ?) first_ones")
                .param(most)
                .query(Long.class)
                .single();
    }

    /** As much as the desk tolerates above, and nearly so much. */
    private List<Long> ofAmount(StatementLine line) {
        BigDecimal amount = line.left().amount();
        BigDecimal nearly = amount.divide(BigDecimal.valueOf(Comparison.NEARLY), RoundingMode.UP);
        String some = "select id from deposit_applications where " + WAITING + " and currency = :currency"
                + " and (company_account_id is null or company_account_id = :account) and amount ";
        return database.sql("(" + some + " >= :amount and amount <= :amount + greatest(:nearly,"
                        + " (select max(fee_tolerance) from deposit_methods where deleted_at is null))"
                        + " order by amount, id limit :most) union all (" + some
                        + " < :amount and amount >= :amount - :nearly order by amount desc, id limit :most)")
                .param("currency", line.money().currency())
                .param("account", line.account().id())
                .param("amount", amount)
                .param("nearly", nearly)
                .param("most", MOST_OF_ONE_AMOUNT)
                .query(Long.class)
                .list();
    }

    private List<Long> quoted(Clues clues) {
        if (clues.references().isEmpty()) {
            return List.of();
        }
        String beginning = clues.cutReference().isEmpty() ? "" : clues.cutReference() + "%";
        return database.sql("select id from deposit_applications where " + WAITING
                        + " and bare_account(number) in (:references) union all select id from deposit_applications"
                        + " where "
                        + WAITING + " and external_ref is not null and bare_account(external_ref) in (:references)"
                        + " union all (select id from deposit_applications where " + WAITING
                        + " and bare_account(number) like :beginning limit :most)")
                .param("references", clues.references())
                .param("beginning", beginning)
                .param("most", MOST_OF_ONE_AMOUNT)
                .query(Long.class)
                .list();
    }

    /** Whose account it may be: by approved cards, by what they wait for, and by what was credited from it before. */
    private List<Long> payers(Clues clues) {
        if (clues.accountEnd().isEmpty()) {
            return List.of();
        }
        return database.sql("""
            (select client_id from bank_cards
             where review = 'APPROVED' and deleted_at is null and right(bare_account(account_number), 6) = :end limit :most)
            union
            (select client_id from deposit_applications
             where status = 1 and stage = 'SUBMITTED' and deleted_at is null and paying_account is not null
               and right(bare_account(paying_account), 6) = :end limit :most)
            union
            (select d.client_id from statement_lines l
             join deposit_allocations a on a.line_id = l.id and a.status = 'POSTED'
             join deposit_applications d on d.id = a.deposit_id
             where l.result = 1 and l.remitter_account is not null
               and right(bare_account(l.remitter_account), 6) = :end limit :most)
            """)
                .param("end", clues.accountEnd())
                .param("most", MOST_CLIENTS)
                .query(Long.class)
                .list();
    }

    /** Whose name has all words of the payer's, or all its characters. */
    private List<Long> namesakes(Clues clues) {
        if (clues.nameParts().isEmpty()) {
            return List.of();
        }
        String column = clues.isChinese() ? "name_chinese" : "name";
        String all = String.join(
                " and ",
                clues.nameParts().stream()
                        .map(part -> "holds_pairs(" + column + ", ?)")
                        .toList());
        List<Long> found = database.sql("select id from clients where " + all + " limit " + (MOST_CLIENTS + 1))
                .params(List.copyOf(clues.nameParts()))
                .query(Long.class)
                .list();
        return found.size() > MOST_CLIENTS ? List.of() : found;
    }
}
