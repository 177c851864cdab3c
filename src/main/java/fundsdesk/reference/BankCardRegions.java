package fundsdesk.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The countries and regions that clients may bind cards from. */
public interface BankCardRegions extends Repository<BankCardRegion, Long> {

    @Query("select r from BankCardRegion r where r.code = :code and r.deletedAt is null")
    Optional<BankCardRegion> find(String code);

    @Query("select r.code from BankCardRegion r where r.deletedAt is null order by r.displayOrder, r.code")
    List<String> codes();

    @Query("select r.code from BankCardRegion r where r.enabled and r.deletedAt is null order by r.displayOrder,"
            + " r.code")
    List<String> enabledCodes();

    BankCardRegion save(BankCardRegion region);

    long count();
}
