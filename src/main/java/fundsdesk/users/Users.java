package fundsdesk.users;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The accounts there are. */
interface Users extends JpaRepository<AppUser, Long> {
    Optional<AppUser> findByUsername(String username);
}
