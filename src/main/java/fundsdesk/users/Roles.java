package fundsdesk.users;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The roles there are. */
interface Roles extends Repository<Role, Long> {
    Optional<Role> findByName(String name);

    Role save(Role role);

    long count();
}
