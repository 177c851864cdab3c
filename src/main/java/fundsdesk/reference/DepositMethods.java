package fundsdesk.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How each way of depositing is handled. */
public interface DepositMethods extends Repository<DepositMethod, Long> {

    @Query("select m from DepositMethod m where m.method = :method and m.deletedAt is null")
    Optional<DepositMethod> find(Method method);

    @Query("select m from DepositMethod m where m.deletedAt is null")
    List<DepositMethod> all();

    /** Whether a deposit by the method needs a document, so that nothing is credited without a person who looks at it. */
    default boolean needDocument(Method method) {
        return find(method).filter(DepositMethod::needsDocument).isPresent();
    }

    DepositMethod save(DepositMethod method);

    long count();
}
