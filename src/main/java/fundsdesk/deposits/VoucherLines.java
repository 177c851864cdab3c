package fundsdesk.deposits;

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

    @Query("select b.id from VoucherBatch b where b.status = SUBMITTED order by b.id")
    List<Long> submitted(Limit limit);
}
