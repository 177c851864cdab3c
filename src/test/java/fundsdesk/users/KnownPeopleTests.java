package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fundsdesk.access.Actor;
import fundsdesk.access.People;
import fundsdesk.approvals.TestPeople;
import fundsdesk.sample.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who people are is asked with every page. */
@DeskTest
class KnownPeopleTests {

    @Autowired
    private People people;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private HikariDataSource connections;

    @Test
    void askingForRolesKeepsNoConnection() {
        Actor reviewer = testPeople.with("asked-for-roles", "REVIEWER");
        for (int i = 0; i <= connections.getMaximumPoolSize(); i++) {
            assertThat(people.rolesOf(reviewer)).contains("REVIEWER");
        }
    }
}
