package fundsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    private final JdbcClient application =
            JdbcClient.create(TestDatabase.shared().application());

    @Test
    @Tag("SAFE-01")
    void keepsAcknowledgedChangesInTestsToo() {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
    }

    @Test
    void knowsChineseLetters() {
        assertThat(application.sql("select lower('ÄÉ陳') ").query(String.class).single())
                .isEqualTo("äé陳");
    }

    @Test
    @Tag("SAFE-04")
    void givesTheApplicationNoHandInTheSchema() {
        assertThatThrownBy(() -> application.sql("create table mine (id int)").update())
                .hasStackTraceContaining("permission denied for schema public");
        assertThatThrownBy(() -> application.sql("drop table event_publication").update())
                .hasStackTraceContaining("must be owner");
        assertThatThrownBy(() ->
                        application.sql("create temporary table mine (id int)").update())
                .hasStackTraceContaining("permission denied to create temporary tables");
        assertThatThrownBy(
                        () -> application.sql("delete from databasechangelog").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> application.sql("set role fundsdesk_owner").update())
                .hasStackTraceContaining("permission denied");
    }

    private String show(String setting) {
        return application.sql("show " + setting).query(String.class).single();
    }
}
