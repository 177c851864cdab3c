package fundsdesk.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The currencies there are. */
public interface Currencies extends Repository<Currency, Long> {

    @Query("select c from Currency c where c.code = :code and c.deletedAt is null")
    Optional<Currency> find(String code);

    @Query("select c.code from Currency c where c.deletedAt is null order by c.displayOrder, c.code")
    List<String> codes();

    @Query("select c.code from Currency c where c.depositEnabled and c.deletedAt is null order by c.displayOrder,"
            + " c.code")
    List<String> codesForDeposit();

    Currency save(Currency currency);

    long count();
}
