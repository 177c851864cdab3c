package fundsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.DeskTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class DatabaseContextTests {

    @Autowired
    private DataSource source;

    @Test
    void worksAsTheApplicationOnTheChangelogOfTheOwner() {
        JdbcClient application = JdbcClient.create(source);
        assertThat(application.sql("select current_user").query(String.class).single())
                .isEqualTo("fundsdesk_app");
        assertThat(application
                        .sql("select tableowner from pg_tables where tablename = 'event_publication'")
                        .query(String.class)
                        .single())
                .isEqualTo("fundsdesk_owner");
        assertThat(application.sql("show plan_cache_mode").query(String.class).single())
                .isEqualTo("force_custom_plan");
    }
}
