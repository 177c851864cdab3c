package fundsdesk.users;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The roles there are. */
interface Roles extends Repository<Role, Long> {
    Optional<Role> findByName(String name);

    @Query("select distinct r from Role r left join fetch r.permissions where r.deletedAt is null order by r.name")
    List<Role> withPermissions();

    Role save(Role role);

    long count();
}
