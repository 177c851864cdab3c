package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what is to be paid into transfer files, and keeps what became of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Transfers {

    private final EntityManager entities;
    private final Numbers numbers;

    Transfers(EntityManager entities, Numbers numbers) {
        this.entities = entities;
        this.numbers = numbers;
    }

    /**
     * Puts a payment into a file that is still a draft. The file is locked, so that its sum is right whoever else puts
     * something into it.
     *
     * @throws RefusedException when the file is none that can take it, or a bank could not read who is to be paid
     */
    public void put(TransferFile file, Payout payout) {
        readable(payout).orThrow();
        entities.flush();
        entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
        file.take(payout, Acting.required().person());
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
     * @throws RefusedException when no file with it was uploaded
     */
    public void paid(String origin, long id) {
        isAtBank(origin, id).orThrow();
        of(origin, id).orElseThrow().paid();
    }

    /** The bank did not pay it: {@link TransferPayment.TakenBack} says so to whom it concerns.
     *
     * @throws RefusedException when no file with it was uploaded
     */
    public void failed(String origin, long id, String reason) {
        isAtBank(origin, id).orThrow();
        of(origin, id).orElseThrow().end(TransferPayment.Status.FAILED, reason);
    }

    /** The payments of a file that go into it, in the order in which they were put there. */
    List<TransferPayment> paymentsOf(TransferFile file) {
        return entities.createQuery(
                        "select p from TransferPayment p where p.file = :file and p.status <> TAKEN_OUT order by p.id",
                        TransferPayment.class)
                .setParameter("file", file)
                .getResultList();
    }

    private static Verdict readable(Payout payout) {
        return Verdict.allowedIf(
                Stream.of(
                                payout.payee().name(),
                                payout.payee().bank(),
                                payout.payee().account())
                        .noneMatch(text -> text.isBlank() || text.chars().anyMatch(Character::isISOControl)),
                "transfer.unreadable-payee",
                payout.number());
    }
}
