package fundsdesk.reference;

import org.springframework.data.repository.Repository;

/** The provinces, cities and branch areas there are. */
public interface BankRegions extends Repository<BankRegion, Long> {
    BankRegion save(BankRegion region);
}
