package fundsdesk.statements;

import fundsdesk.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * One statement of one account as a file states it, without its lines.
 *
 * @param kind how final its lines are
 * @param format the message it came in, for example {@code MT940} or {@code camt.053.001.08}
 * @param account the account it is of
 * @param reference the bank's reference of the statement (MT 20, camt Id)
 * @param number the statement number (MT 28C before the slash, camt sequence number)
 * @param page the page or sequence number within it, as first written
 * @param opening the balance before the first line
 * @param closing the balance after the last line; known when the statement has ended
 * @param lines how many lines were read so far
 * @param notBooked how many entries are only expected or pending, and so are no lines
 * @param totals the signed sums of the lines read so far, one for each currency
 * @param lineNumber where in the file the statement begins, counted from 1
 */
record ReadStatement(
        StatementKind kind,
        String format,
        ReadAccount account,
        Optional<String> reference,
        Optional<String> number,
        Optional<String> page,
        Optional<ReadBalance> opening,
        Optional<ReadBalance> closing,
        int lines,
        int notBooked,
        List<Money> totals,
        int lineNumber) {

    /** Opening and lines against closing; empty when the statement lacks a balance, so that nothing can be proven. */
    Optional<BalanceProof> proof() {
        return opening.flatMap(from -> closing.map(to -> proof(from.amount(), to.amount())));
    }

    /** Whether it should say with which balance it ends, and does not: a table need not, nor a notification. */
    boolean lacksClosing() {
        boolean isTable = format.equals("CSV") || format.equals("XLSX");
        return closing.isEmpty() && kind == StatementKind.BOOKED && !isTable;
    }

    private BalanceProof proof(Money from, Money to) {
        Money sum = totals.stream()
                .filter(total -> total.currency().equals(from.currency()))
                .findFirst()
                .orElse(Money.zero(from.currency()));
        return new BalanceProof(from, sum, to);
    }
}
