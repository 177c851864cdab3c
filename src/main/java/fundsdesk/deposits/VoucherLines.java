package fundsdesk.deposits;

import fundsdesk.statements.StatementLine;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What the batches of vouchers are made of. */
interface VoucherLines extends Repository<VoucherLine, Long> {

    VoucherLine save(VoucherLine line);

    @Query("select v from VoucherLine v join fetch v.deposit left join fetch v.line where v.batch = :batch order by"
            + " v.id")
    List<VoucherLine> of(VoucherBatch batch);

    /** What is still to be posted of the application, with what posting needs of it. */
    @Query("""
        select v from VoucherLine v join fetch v.deposit d left join fetch v.line
        where v.batch = :batch and d = :deposit and v.status = OPEN order by v.id\
        """)
    List<VoucherLine> open(VoucherBatch batch, Deposit deposit);

    /** The first open line of each application of the batch. */
    @Query("""
        select min(v.id) from VoucherLine v where v.batch.id = :batch and v.status = OPEN
        group by v.deposit.id order by min(v.id)\
        """)
    List<Long> toPost(long batch);

    /** A posted voucher that was typed, and a line that the bank calls by its reference. */
    record Followed(VoucherLine voucher, StatementLine line) {}

    /** The free lines that may be those of typed vouchers; those of the typed day first. */
    @Query("""
        select new fundsdesk.deposits.VoucherLines$Followed(v, l) from VoucherLine v join v.deposit d
        join StatementLine l on l.account = d.companyAccount and l.bankReference = v.bankReference
            and l.currency = v.currency
        where v.line is null and v.status = POSTED and d.status in (
            fundsdesk.deposits.DepositStatus.PROCESSING, fundsdesk.deposits.DepositStatus.COMPLETED)
        and l.status = PENDING and l.direction = CREDIT and l.claimedBy is null and l.lockedBy is null
        and l.deletedAt is null
        order by case when v.valueDate = l.valueDate then 0 else 1 end, l.id, v.id\
        """)
    List<Followed> followed();

    @Query("select b.id from VoucherBatch b where b.status = SUBMITTED order by b.id")
    List<Long> submitted(Limit limit);
}
