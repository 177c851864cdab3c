package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Outcome;
import fundsdesk.sample.Depot;
import fundsdesk.sample.DepotScreen;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class RevisionTests {

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Trials trials;

    @Autowired
    private ParcelScreen parcels;

    @Autowired
    private DepotScreen depots;

    @Test
    @Tag("AUD-01")
    void saysWhoWhenWhyAndFromWhere() {
        UUID correlation = UUID.randomUUID();
        Actor mei = trials.mei();
        ChangeNote note = new ChangeNote(mei, "depots.create", "asked for", "{\"name\":\"a\"}", "WO-7", correlation);
        Depot depot = new Depot("R1", "First");
        Acting.as(
                mei,
                () -> note.during(() -> transaction.execute(status -> {
                    entities.persist(depot);
                    return true;
                })));
        assertThat(sql.sql("""
            select user_id, username, person, action, reason, input, work_order, correlation, source, address,
                   abs(extract(epoch from now() - at)) < 60 as now
            from revinfo join depots_aud using (rev) where id = ? and revtype = 0\
            """).param(depot.id()).query().singleRow())
                .containsEntry("user_id", mei.userId())
                .containsEntry("username", "mei")
                .containsEntry("person", "person:mei")
                .containsEntry("action", "depots.create")
                .containsEntry("reason", "asked for")
                .containsEntry("input", "{\"name\":\"a\"}")
                .containsEntry("work_order", "WO-7")
                .containsEntry("correlation", correlation)
                .containsEntry("source", "REST")
                .containsEntry("address", "10.1.2.3")
                .containsEntry("now", true);
    }

    @Test
    @Tag("AUD-01")
    void keepsTheReasonAndInputOfAnAction() {
        long id = trials.create(depots, Map.of("code", "R2", "name", "Second"));
        assertThat(trials.perform(depots, id, "delete", new fundsdesk.crud.Reason("closed down"))
                        .isDone())
                .isTrue();
        assertThat(sql.sql("select action, reason, input from revinfo join depots_aud using (rev) where id = ?"
                                + " order by rev desc limit 1")
                        .param(id)
                        .query()
                        .singleRow())
                .containsEntry("action", "depots.delete")
                .containsEntry("reason", "closed down")
                .containsEntry("input", "{\"reason\":\"closed down\"}");
    }

    @Test
    @Tag("AUD-01")
    @Tag("SAFE-07")
    void refusesAChangeWithoutAReason() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> entities.persist(new Depot("R3", "x"))))
                .hasStackTraceContaining("no change without a reason");
        assertThat(sql.sql("select count(*) from depots where code = 'R3'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("AUD-01")
    void keepsCollectionsAndReferencesAndEndsARevisionWhereTheNextBegins() {
        long here = trials.create(depots, Map.of("code", "R4", "name", "Here"));
        long there = trials.create(depots, Map.of("code", "R5", "name", "There"));
        long id = trials.create(
                parcels,
                Map.of(
                        "number",
                        "R-1",
                        "currency",
                        "HKD",
                        "fee",
                        new BigDecimal("12.50"),
                        "pieces",
                        1,
                        "depot",
                        ref(here)));
        done(trials.edit(parcels, id, "stops", List.of(ref(here), ref(there))));
        done(trials.edit(parcels, id, "stops", List.of(ref(there))));
        done(trials.edit(parcels, id, "marks", List.of(Parcel.Mark.KEEP_DRY)));
        assertThat(sql.sql("select revtype || ' ' || depot_id = '1 ' || ? from parcels_aud where id = ? order by rev")
                        .params(here, id)
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true, true, true);
        assertThat(sql.sql("""
            select (depot_id = ?) || ' ' || revtype || ' ' || (revend is null) from parcel_stops_aud
            where parcel_id = ? order by rev, depot_id\
            """).params(here, id).query(String.class).list())
                .containsExactly("true 0 false", "false 0 true", "true 2 true");
        assertThat(sql.sql("select count(*) from broken_ends('parcels') where record_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static fundsdesk.crud.Ref ref(long id) {
        return new fundsdesk.crud.Ref(id, "");
    }

    private static void done(Outcome outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
