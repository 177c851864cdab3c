package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what is to be paid into transfer files, and keeps what became of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Transfers {

    private final EntityManager entities;
    private final Numbers numbers;
    private final BankDebits debits;
    private final ApplicationEventPublisher events;

    Transfers(EntityManager entities, Numbers numbers, BankDebits debits, ApplicationEventPublisher events) {
        this.entities = entities;
        this.numbers = numbers;
        this.debits = debits;
        this.events = events;
    }

    /**
     * Puts a payment into a file that is still a draft. The file is locked, so that its sum is right whoever else puts
     * something into it.
     *
     * @throws RefusedException when the file is none that can take it, or a bank could not read who is to be paid
     */
    public void put(TransferFile file, Payout payout) {
        entities.flush();
        entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
        BankText.ofPayee(payout.number(), payout.payee(), file.format()).orThrow();
        file.take(payout, Acting.hands());
        entities.persist(new TransferPayment(numbers.next("PAY"), file, payout));
    }

    /** The drafts into which it could be put, the newest first. */
    public List<TransferFile> draftsFor(Payout payout) {
        return entities
                .createQuery(
                        "select f from TransferFile f join fetch f.account where f.status = DRAFT and f.currency = :currency"
                                + " and f.deletedAt is null order by f.id desc",
                        TransferFile.class)
                .setParameter("currency", payout.amount().currency())
                .setMaxResults(50)
                .getResultList()
                .stream()
                .filter(file -> file.mayTake(payout).isAllowed())
                .toList();
    }

    /** The payment by which the record is paid, or was. */
    public Optional<TransferPayment> of(String origin, long id) {
        return entities.createQuery(
                        "select p from TransferPayment p join fetch p.file where p.origin = :origin and p.originId = :id"
                                + " and p.status in (IN_FILE, PAID)",
                        TransferPayment.class)
                .setParameter("origin", origin)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Whether the bank has been told to pay the record, so that it can have. */
    public Verdict isAtBank(String origin, long id) {
        return of(origin, id)
                .map(payment -> payment.file().isAtBank())
                .orElseGet(() -> Verdict.refused("transfer.none"));
    }

    /** The bank paid it.
     *
     * @param debit its booking; none when its advice says so, or the file was booked as one
     * @throws RefusedException when no file with it was uploaded, or the booking cannot be what paid it
     */
    public void paid(String origin, long id, @Nullable StatementLine debit) {
        isAtBank(origin, id).orThrow();
        TransferPayment payment = of(origin, id).orElseThrow();
        if (debit != null) {
            debits.mayHavePaid(payment, debit).orThrow();
        }
        payment.paid(debit);
    }

    /** The booking of what was paid on the bank's advice is on a statement.
     *
     * @throws RefusedException when it cannot be what paid it
     */
    public void debited(TransferPayment payment, StatementLine debit) {
        debits.mayHavePaid(payment, debit).orThrow();
        payment.debited(debit);
    }

    /** Whether the bank booked the file with the record as one, which proves that it was paid. */
    public boolean isDebitedWhole(String origin, long id) {
        return of(origin, id)
                .filter(payment -> !payment.file().isDebitedSingly().isAllowed())
                .isPresent();
    }

    /** The bank did not pay it: {@link TransferPayment.TakenBack} says so to whom it concerns.
     *
     * @throws RefusedException when no file with it was uploaded
     */
    public void failed(String origin, long id, String reason) {
        isAtBank(origin, id).orThrow();
        end(List.of(of(origin, id).orElseThrow()), TransferPayment.Status.FAILED, reason);
    }

    /** They end without being paid, and whom it concerns hears of all of them at once: a file holds thousands. */
    void end(List<TransferPayment> payments, TransferPayment.Status as, String reason) {
        payments.forEach(payment -> payment.end(as, reason));
        payments.stream()
                .collect(Collectors.groupingBy(
                        TransferPayment::origin, Collectors.mapping(TransferPayment::originId, Collectors.toList())))
                .forEach((origin, ids) -> events.publishEvent(new TransferPayment.TakenBack(origin, ids, as, reason)));
    }

    /** The payments of a file that go into it, in the order in which they were put there. */
    List<TransferPayment> paymentsOf(TransferFile file) {
        return entities.createQuery(
                        "select p from TransferPayment p where p.file = :file and p.status <> TAKEN_OUT order by p.id",
                        TransferPayment.class)
                .setParameter("file", file)
                .getResultList();
    }
}
