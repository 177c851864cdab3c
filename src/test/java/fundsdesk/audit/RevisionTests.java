package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Tone;
import fundsdesk.database.TestDatabase;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(EverythingGranted.class)
class RevisionTests {

    private static final Actor MEI = new Actor(7, "mei", "Chan Mei", Actor.Kind.PERSON, Actor.Source.REST, "10.1.2.3");

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @BeforeAll
    static void tables() {
        SpecimenTables.create(TestDatabase.shared().owner());
    }

    @Test
    @Tag("AUD-01")
    void saysWhoWhenWhyAndFromWhere() {
        UUID correlation = UUID.randomUUID();
        long id = change(new ChangeNote(MEI, "specimens.create", "asked for", "{\"name\":\"a\"}", "WO-7", correlation));
        assertThat(sql.sql("""
                        select user_id, username, person, action, reason, input, work_order, correlation, source, address,
                               abs(extract(epoch from now() - at)) < 60 as now, revtype
                        from revinfo join specimens_aud using (rev) where id = ?""").param(id).query().singleRow())
                .containsEntry("user_id", 7L)
                .containsEntry("username", "mei")
                .containsEntry("person", "Chan Mei")
                .containsEntry("action", "specimens.create")
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
    void refusesAChangeWithoutAReason() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> entities.persist(new Specimen("without reason"))))
                .hasStackTraceContaining("no change without a reason");
        assertThat(sql.sql("select count(*) from specimens where name = 'without reason'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("AUD-01")
    void keepsEverySortOfValueWithCollectionsAndReferences() {
        long friend = change(note("specimens.create"));
        long id = change(note("specimens.create"));
        update(id, specimen -> {
            specimen.tone = Tone.values()[0];
            specimen.amount = new BigDecimal("12.50000000");
            specimen.seenAt = Instant.parse("2026-11-20T06:30:00.123456Z");
            specimen.valueDate = LocalDate.of(2026, 11, 20);
            specimen.words.add("one");
            specimen.words.add("two");
            specimen.tones.add(Tone.values()[1]);
            specimen.friends.add(entities.find(Specimen.class, friend));
            specimen.parent = entities.find(Specimen.class, friend);
        });
        update(id, specimen -> {
            specimen.words.remove("one");
            specimen.friends.clear();
            specimen.pieces = 3;
        });
        assertThat(sql.sql("select revtype from specimens_aud where id = ? order by rev")
                        .param(id)
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 1, 1);
        assertThat(sql.sql("""
                        select word || revtype || (revend is null) from specimen_words_aud
                        where specimen_id = ? order by rev, word""").param(id).query(String.class).list())
                .containsExactly("one0false", "two0true", "one2true");
        assertThat(sql.sql("select count(*) from specimen_friends_aud where specimen_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Tag("AUD-01")
    void endsARevisionWhereTheNextBegins() {
        long id = change(note("specimens.create"));
        update(id, specimen -> specimen.pieces = 3);
        assertThat(sql.sql("""
                        select count(*) from specimens_aud t join specimens_aud n on n.id = t.id and n.rev = t.revend
                        where t.id = ?""").param(id).query(Long.class).single()).isEqualTo(1);
    }

    private long change(ChangeNote note) {
        Specimen specimen = new Specimen("a");
        return Acting.as(
                MEI,
                () -> note.during(() -> transaction.execute(status -> {
                    entities.persist(specimen);
                    return specimen.id();
                })));
    }

    private void update(long id, java.util.function.Consumer<Specimen> change) {
        note("specimens.edit").during(() -> {
            transaction.executeWithoutResult(status -> change.accept(entities.find(Specimen.class, id)));
            return true;
        });
    }

    private static ChangeNote note(String action) {
        return new ChangeNote(MEI, action, null, null, null, UUID.randomUUID());
    }
}
