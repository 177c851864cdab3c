package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.DepositMethods;
import fundsdesk.reference.Method;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credits what a channel says has come in, without a person, and takes it back when the bank does (CHN-01 to 03, BST-01).
 *
 * <p>To be called from the run of an action, whose transaction it takes part in: application, ledger and events are
 * there together or not at all. The events are those of every deposit: {@link Deposit.Completed}, and
 * {@link Deposit.TakenBack} when the bank takes it back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SystemDeposits {

    private final Deposits deposits;
    private final FollowingLines following;
    private final Allocations allocations;
    private final Posting posting;
    private final DepositMethods methods;
    private final Numbers numbers;
    private final EntityManager entities;
    private final JdbcClient database;

    SystemDeposits(
            Deposits deposits,
            FollowingLines following,
            Allocations allocations,
            Posting posting,
            DepositMethods methods,
            Numbers numbers,
            EntityManager entities,
            JdbcClient database) {
        this.deposits = deposits;
        this.following = following;
        this.allocations = allocations;
        this.posting = posting;
        this.methods = methods;
        this.numbers = numbers;
        this.entities = entities;
        this.database = database;
    }

    /** The deposit that a receipt was credited as. */
    public Optional<Deposit> find(String key) {
        return deposits.findByReceiptKey(key);
    }

    /**
     * Credits a receipt that nobody applied for. Asked again with the same key, it answers the deposit of the first time.
     *
     * @param account whose money it is; while it is still being opened the money waits in suspense, and the deposit is
     *     completed once it is open
     * @param method by which it came
     * @return the deposit, completed or in suspense
     * @throws RefusedException when the account takes no deposits, the method needs a document, the bank's reference was
     *     credited before under another key, its line is under review or processed, or the key was used for other money
     */
    public Deposit credit(Receipt receipt, SecuritiesAccount account, Method method) {
        return once(receipt).map(known -> same(known, receipt, account)).orElseGet(() -> {
            account.mayExpectDeposits().and(() -> mayCreditBy(method)).orThrow();
            Deposit deposit = new Deposit(account.client(), account, receipt.money(), method, DepositSource.SYSTEM);
            String person = Acting.required().person();
            deposit.submitted(numbers.next("DEP"), account, DepositSource.SYSTEM, person);
            deposit.paidInto(receipt.cameInOn());
            deposit.paidFrom(receipt.payingAccount().orElse(null));
            deposits.save(deposit);
            return post(deposit, receipt);
        });
    }

    /**
     * Completes an application that waits for its money. Asked again with the same key, it answers the deposit of the
     * first time.
     *
     * @throws RefusedException as {@link #credit(Receipt, SecuritiesAccount, Method)}, or when the application does not
     *     wait for money in this currency any more
     */
    public Deposit credit(Receipt receipt, Deposit waiting) {
        return once(receipt)
                .map(known -> same(known, receipt, waiting.securitiesAccount()))
                .orElseGet(() -> {
                    entities.refresh(waiting, LockModeType.PESSIMISTIC_WRITE);
                    waiting.mayBeLinked()
                            .and(() -> Verdict.allowedIf(
                                    waiting.currency().equals(receipt.money().currency()),
                                    "link.other-currency",
                                    receipt.money().currency()))
                            .orThrow();
                    waiting.paidInto(receipt.cameInOn());
                    return post(waiting, receipt);
                });
    }

    /**
     * Whether a receipt by the method is credited without a person: not where somebody has to look at a document. Direct
     * debits are the desk's own, and the document is there before one is sent.
     */
    public Verdict mayCreditBy(Method method) {
        return Verdict.allowedIf(method == Method.EDDA || !methods.needDocument(method), "receipt.document", method);
    }

    /** What the line of a receipt that a channel tells of only now was credited as. */
    public Optional<Deposit> creditedFrom(Receipt receipt) {
        return allocations.creditedFrom(receipt.cameInOn(), Objects.requireNonNull(receipt.bankReference())).stream()
                .findFirst();
    }

    /** Whether the line can be credited to the account by itself, as {@link #credit(Receipt, SecuritiesAccount, Method)} would. */
    public Verdict mayCredit(StatementLine line, SecuritiesAccount account) {
        oneAfterAnother(line.account(), line.bankReference());
        return following.isUncredited(line).and(account::mayBeCredited);
    }

    /** Whether the line can complete the application by itself. */
    public Verdict mayCredit(StatementLine line, Deposit waiting) {
        return waiting.mayBeLinked()
                .and(() -> mayCredit(line, waiting.securitiesAccount()))
                .and(() -> Posting.leavesSomething(waiting, line.money()));
    }

    /** Gives lines to deposits that were credited on the bank's word at the moment at which the lines came in. */
    public void settleFollowed() {
        following.settle();
    }

    /**
     * Takes a deposit back because the bank did: status 6, and the money off the client's account, or out of suspense.
     * It can be asked again; what was taken back stays taken back.
     *
     * @param reason the bank's, for the client and the history
     * @return allowed when it is taken back now; refused, with nothing changed but the record of a failed procedure, when
     *     it was never credited or the client has less available ({@code ledger.insufficient-available})
     */
    public Verdict takeBack(Deposit deposit, String reason) {
        entities.refresh(deposit, LockModeType.PESSIMISTIC_WRITE);
        return deposit.mayBeTakenBack().and(() -> posting.takeBack(deposit, reason));
    }

    /** Two who bring the same receipt wait for each other, and the second finds what the first made. */
    private Optional<Deposit> once(Receipt receipt) {
        wait("receipt " + receipt.key());
        return deposits.findByReceiptKey(receipt.key());
    }

    private static Deposit same(Deposit known, Receipt receipt, SecuritiesAccount account) {
        boolean same = known.receivedDirectly().equals(receipt.money())
                && known.securitiesAccount().equals(account);
        Verdict.allowedIf(same, "receipt.key-used", receipt.key(), known.number())
                .orThrow();
        return known;
    }

    /** The bank's word of a payment and the line of it come at any moment, and only one of the two credits. */
    private void oneAfterAnother(CompanyBankAccount account, Optional<String> reference) {
        reference.ifPresent(known -> wait("reference " + account.id() + "/" + known));
    }

    private void wait(String what) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(what)
                .query()
                .singleRow();
    }

    private Deposit post(Deposit deposit, Receipt receipt) {
        oneAfterAnother(
                receipt.cameInOn(),
                receipt.line()
                        .map(StatementLine::bankReference)
                        .orElseGet(() -> Optional.ofNullable(receipt.bankReference())));
        receipt.line()
                .map(following::isUncredited)
                .orElseGet(() -> following.isUnknown(receipt))
                .orThrow();
        deposit.vouched(
                receipt.bankReference(),
                receipt.line().map(StatementLine::valueDate).orElse(null),
                receipt.money());
        deposit.creditedOn(receipt);
        deposit.sentToReview();
        posting.post(deposit, receipt.cameInOn(), receipt.money());
        receipt.line().ifPresentOrElse(line -> following.belongs(line, deposit), () -> following.settle(deposit));
        return deposit;
    }
}
