package fundsdesk.clients;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The securities accounts there are. */
public interface SecuritiesAccounts extends Repository<SecuritiesAccount, Long> {

    @Query("select a from SecuritiesAccount a join fetch a.client where a.number = :number and a.deletedAt is null")
    Optional<SecuritiesAccount> find(String number);

    /** The ids of the clients who have a live account whose number starts so, some of them if there are many. */
    @Query("""
        select a.client.id from SecuritiesAccount a
        where a.deletedAt is null and a.number like concat(upper(:start), '%') order by a.id\
        """)
    List<Long> clientsWith(String start, Limit limit);

    /** The live accounts of a client, the oldest first. */
    @Query("select a from SecuritiesAccount a where a.client = :client and a.deletedAt is null order by a.id")
    List<SecuritiesAccount> of(Client client);

    @Query("select a from SecuritiesAccount a join fetch a.client where a.client.id = :client and a.deletedAt is null"
            + " order by a.id")
    List<SecuritiesAccount> ofClient(long client);

    @Query("select a from SecuritiesAccount a join fetch a.client where a.id = :id")
    Optional<SecuritiesAccount> byId(long id);
}
