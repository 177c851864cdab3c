package fundsdesk.deposits;

import org.springframework.data.repository.Repository;

interface VoucherBatches extends Repository<VoucherBatch, Long> {
    VoucherBatch save(VoucherBatch batch);
}
