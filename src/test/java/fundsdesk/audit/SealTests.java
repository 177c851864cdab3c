package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealTests {

    private static TestDatabase database;

    private final DataSource application = database.application();
    private final JdbcClient superuser = JdbcClient.create(database.superuser());
    private final Clock clock = Clock.systemUTC();

    @TempDir
    Path outside;

    private AuditKey key;
    private AnchorFile anchor;

    @BeforeAll
    static void ownDatabase() {
        database = TestDatabase.alone("audit_seals");
    }

    @BeforeEach
    void startOver() {
        superuser
                .sql("set session_replication_role = replica; delete from audit_seals; delete from depots_aud;"
                        + " delete from depots; delete from witness; delete from revinfo")
                .update();
        key = AuditKey.open(outside.resolve("audit.key"), true);
        anchor = new AnchorFile(outside.resolve("anchors"));
    }

    @Test
    @Tag("AUD-06")
    void findsAnUntouchedTrailIntact() {
        write(1);
        write(2);
        assertThat(seal()).isEqualTo(6);
        write(3);
        seal();
        Verification verification = verify();
        assertThat(verification.broken()).isEmpty();
        assertThat(verification.seals()).isEqualTo(2);
        assertThat(verification.transactions()).isEqualTo(3);
        assertThat(verification.records()).isEqualTo(9);
        assertThat(verification.unsealed()).isZero();
    }

    @Test
    @Tag("AUD-06")
    void leavesRunningTransactionsToTheNextSeal() {
        TransactionTemplate longOne = new TransactionTemplate(new DataSourceTransactionManager(database.application()));
        longOne.executeWithoutResult(running -> {
            DataSource held = ((DataSourceTransactionManager) longOne.getTransactionManager()).getDataSource();
            write(JdbcClient.create(held), 1);
            write(2);
            assertThat(seal()).isZero();
        });
        assertThat(seal()).isEqualTo(6);
        assertThat(verify().broken()).isEmpty();
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                Arguments.of(
                        "a value is changed in a revision",
                        "update depots_aud set name = 'Elsewhere' where id = 2",
                        Broken.Kind.TRANSACTION_ALTERED,
                        "depots 2"),
                Arguments.of(
                        "who did it is changed",
                        "update revinfo set username = 'somebody' where rev = 2",
                        Broken.Kind.TRANSACTION_ALTERED,
                        null),
                Arguments.of(
                        "a row is taken out of a revision",
                        "delete from depots_aud where id = 2",
                        Broken.Kind.TRANSACTION_ALTERED,
                        "depots 2"),
                Arguments.of(
                        "a revision is taken out with its witness",
                        "delete from depots_aud where rev = 2; delete from witness where record_id = 2;"
                                + " delete from revinfo where rev = 2",
                        Broken.Kind.TRANSACTION_REMOVED,
                        null),
                Arguments.of(
                        "the witness is changed",
                        "update witness set db_user = 'nobody' where record_id = 2",
                        Broken.Kind.TRANSACTION_ALTERED,
                        null),
                Arguments.of(
                        "a revision is slipped into the past",
                        "insert into revinfo select 99, at, user_id, 'forged', person, action, reason, input,"
                                + " work_order, correlation, source, address, (txid::text::bigint - 1)::text::xid8 from"
                                + " revinfo where rev = 2",
                        Broken.Kind.TRANSACTION_ADDED,
                        null),
                Arguments.of(
                        "a row is slipped into an old revision",
                        "insert into depots_aud select 77, created_at, created_by, deleted_at, deleted_by,"
                                + " deletion_reason, code, name, rev, revtype, revend from depots_aud where id = 2",
                        Broken.Kind.TRANSACTION_ALTERED,
                        "depots 77"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    @Tag("AUD-06")
    @Tag("SAFE-07")
    void namesTheTransactionThatWasTamperedWith(String how, String sql, Broken.Kind kind, String where) {
        write(1);
        seal();
        write(2);
        long txid = superuser
                .sql("select txid::text from revinfo where rev = 2")
                .query(Long.class)
                .single();
        seal();
        write(3);
        seal();
        tamper(sql);
        assertThat(verify().broken()).singleElement().satisfies(first -> {
            assertThat(first.kind()).isEqualTo(kind);
            assertThat(first.seal()).isEqualTo(2);
            assertThat(first.txid()).isBetween(txid - 1, txid);
            assertThat(first.where()).isEqualTo(where);
        });
    }

    @Test
    @Tag("AUD-06")
    @Tag("SAFE-07")
    void namesASealThatWasWrittenWithoutTheKey() {
        writeAndSeal(1, 2, 3);
        tamper("update depots_aud set name = 'Elsewhere' where id = 2");
        tamper("update audit_seals set digests = (select digests from audit_seals where number = 1) where number = 2");
        assertThat(verify().broken().getFirst()).isEqualTo(Broken.seal(Broken.Kind.SEAL_ALTERED, 2));
    }

    @Test
    @Tag("AUD-06")
    @Tag("SAFE-07")
    void namesASealThatWasMadeWithAnotherKey() {
        writeAndSeal(1);
        AuditKey forged = AuditKey.open(outside.resolve("forged.key"), true);
        write(2);
        new Sealer(application, forged, List.of(), clock).seal();
        assertThat(verify().broken().getFirst()).isEqualTo(Broken.seal(Broken.Kind.SEAL_WITH_ANOTHER_KEY, 2));
    }

    @Test
    @Tag("AUD-06")
    @Tag("SAFE-07")
    void namesASealThatWasTakenOut() {
        writeAndSeal(1, 2, 3);
        tamper("delete from audit_seals where number = 2");
        assertThat(verify().broken().getFirst()).isEqualTo(Broken.seal(Broken.Kind.SEAL_MISSING, 2));
    }

    @Test
    @Tag("AUD-06")
    @Tag("SAFE-07")
    void noticesThatTheNewestPartWasCutOff() {
        writeAndSeal(1, 2, 3);
        tamper("delete from depots_aud where rev = 3; delete from witness where record_id = 3;"
                + " delete from revinfo where rev = 3; delete from audit_seals where number = 3");
        Broken cut = verify().broken().getFirst();
        assertThat(cut.kind()).isEqualTo(Broken.Kind.TAIL_CUT);
        assertThat(cut.seal()).isEqualTo(3);
        writeAndSeal(4);
        assertThat(verify().broken().getFirst().kind()).isEqualTo(Broken.Kind.ANCHOR_DIFFERS);
    }

    @Test
    @Tag("AUD-06")
    void anchorsWhatACrashKeptFromBeingAnchored() {
        write(1);
        new Sealer(application, key, List.of(), clock).seal();
        writeAndSeal(2);
        assertThat(verify().broken()).isEmpty();
        assertThat(anchor.last(chain())).isEqualTo(2);
    }

    @Test
    @Tag("AUD-06")
    void neverReplacesALostKeyByANewOne() throws Exception {
        Path file = outside.resolve("audit.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
        assertThatThrownBy(() -> AuditKey.open(file, false)).hasMessageContaining("FD-A010");
        assertThat(file).doesNotExist();
    }

    @Test
    @Tag("AUD-06")
    @Tag("SAFE-04")
    void givesTheApplicationNoWayToRewriteTheTrail() {
        writeAndSeal(1);
        JdbcClient sql = JdbcClient.create(application);
        List.of(
                        "update revinfo set username = 'x'",
                        "delete from revinfo",
                        "insert into revinfo (rev, at, user_id, username, person, action, correlation, source, txid)"
                                + " values (9, now(), 0, '', '', '', gen_random_uuid(), '', '1')",
                        "update depots_aud set name = 'x'",
                        "delete from depots_aud",
                        "insert into witness (tab, op) values ('depots', 'I')",
                        "update witness set record_id = 1",
                        "delete from witness",
                        "truncate witness",
                        "update audit_seals set number = 9",
                        "delete from audit_seals",
                        "update audit_chain set id = gen_random_uuid()",
                        "update audited_tables set cols = '{}'",
                        "alter table depots disable trigger all",
                        "set session_replication_role = replica")
                .forEach(attempt -> assertThatThrownBy(() -> sql.sql(attempt).update())
                        .as(attempt)
                        .hasStackTraceContaining("ERROR: ")
                        .hasStackTraceContaining(attempt.startsWith("alter") ? "must be owner" : "permission denied"));
    }

    private void writeAndSeal(int... records) {
        for (int record : records) {
            write(record);
            seal();
        }
    }

    /** What the application does when it adds a record: the row, its revision and its twin in one transaction. */
    private void write(int id) {
        new TransactionTemplate(new DataSourceTransactionManager(application))
                .executeWithoutResult(status -> write(JdbcClient.create(application), id));
    }

    static void write(JdbcClient sql, int id) {
        sql.sql("insert into revinfo (rev, at, user_id, username, person, action, correlation, source)"
                        + " values (?, now(), 7, 'mei', 'Chan Mei', 'depots.create', gen_random_uuid(), 'REST')")
                .param(id)
                .update();
        sql.sql("insert into depots (id, version, created_at, created_by, code, name)"
                        + " values (?, 0, now(), 'mei', ?, 'Depot')")
                .params(id, "D" + id)
                .update();
        sql.sql("select revise('depots', ?, 0, array[?::bigint])")
                .params(id, id)
                .query()
                .singleRow();
    }

    private void tamper(String sql) {
        superuser.sql("set session_replication_role = replica; " + sql).update();
    }

    private long seal() {
        return new Sealer(application, key, List.of(anchor), clock).seal();
    }

    private Verification verify() {
        // As an inspector years later would: with a new look at the anchor's file.
        return new SealCheck(application, key, List.of(new AnchorFile(outside.resolve("anchors"))), clock).verify();
    }

    private java.util.UUID chain() {
        return superuser
                .sql("select id from audit_chain")
                .query(java.util.UUID.class)
                .single();
    }
}
