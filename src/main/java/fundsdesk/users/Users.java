package fundsdesk.users;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The accounts there are. */
interface Users extends JpaRepository<AppUser, Long> {
    Optional<AppUser> findByUsername(String username);

    /** Those that can sign in or call, with their roles and what these grant. */
    @Query("""
        select distinct u from AppUser u left join fetch u.roles r left join fetch r.permissions
        where u.enabled and u.deletedAt is null order by u.displayName, u.id\
        """)
    List<AppUser> withRoles();
}
