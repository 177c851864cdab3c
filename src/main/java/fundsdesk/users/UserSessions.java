package fundsdesk.users;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The sessions there are and were. */
interface UserSessions extends JpaRepository<UserSession, Long> {
    List<UserSession> findByUserIdAndStatusOrderById(long userId, UserSession.Status status);
}
