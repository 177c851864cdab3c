package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belonged to a record keeps its times, whenever it came, went and came again. */
@DeskTest
@Tag("AUD-01")
@Tag("AUD-03")
class TrailStrategyTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private JdbcClient database;

    @Test
    void whatCameWentAndCameAgainHasATimeForEach() {
        long stays = bank();
        long comesAgain = bank();
        long group = desk.create(
                "bank-groups", Map.of("name", "Group " + TestDesk.unique(), "banks", List.of(stays, comesAgain)));
        banks(group, stays);
        banks(group, stays, comesAgain);

        assertThat(times(group, stays)).containsExactly("added, open");
        assertThat(times(group, comesAgain)).containsExactly("added, ended", "removed, ended", "added, open");
    }

    private long bank() {
        int number = TestDesk.unique();
        return desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "T" + number));
    }

    private void banks(long group, Long... banks) {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "bank-groups", group, "edit", Map.of("banks", List.of(banks))));
    }

    private List<String> times(long group, long bank) {
        return database.sql("select case revtype when 0 then 'added' when 2 then 'removed' else 'changed' end"
                        + " || case when revend is null then ', open' else ', ended' end"
                        + " from bank_group_banks_aud where bank_group_id = ? and bank_id = ? order by rev")
                .params(group, bank)
                .query(String.class)
                .list();
    }
}
