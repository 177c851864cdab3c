package fundsdesk.coins;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Nodes of networks. */
interface NetworkEndpoints extends Repository<NetworkEndpoint, Long> {

    /** Those that are asked, in their order. */
    @Query("from NetworkEndpoint e where e.network = ?1 and e.active and e.deletedAt is null order by e.position, e.id")
    List<NetworkEndpoint> of(Network network);

    /** Of all networks in use, each with its network. */
    @Query("from NetworkEndpoint e join fetch e.network n where n.enabled and n.deletedAt is null and e.active"
            + " and e.deletedAt is null order by n.id, e.position, e.id")
    List<NetworkEndpoint> watched();
}
