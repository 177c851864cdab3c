package fundsdesk.audit;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the tables of {@link Specimen} as a changelog would. */
final class SpecimenTables {

    private SpecimenTables() {}

    static void create(DataSource owner) {
        JdbcClient sql = JdbcClient.create(owner);
        if (sql.sql("select to_regclass('specimens') is not null")
                .query(Boolean.class)
                .single()) {
            return;
        }
        List.of("""
                create table specimens (
                    id bigint primary key, version int not null, created_at timestamptz not null,
                    created_by text not null, deleted_at timestamptz, deleted_by text, deletion_reason text,
                    name text not null, secret text not null, tone text, amount numeric(24, 8), pieces int not null,
                    common boolean not null, seen_at timestamptz, value_date date,
                    parent_id bigint references specimens)""", """
                create table specimen_words (
                    specimen_id bigint not null references specimens, word text not null,
                    primary key (specimen_id, word))""", """
                create table specimen_tones (
                    specimen_id bigint not null references specimens, tone text not null,
                    primary key (specimen_id, tone))""", """
                create table specimen_friends (
                    specimen_id bigint not null references specimens, friend_id bigint not null references specimens,
                    primary key (specimen_id, friend_id))""").forEach(table -> sql.sql(table).update());
        sql.sql("select audited('specimens')").query().singleRow();
        List.of("specimen_words", "specimen_tones", "specimen_friends")
                .forEach(each -> sql.sql("select audited_collection(cast(? as regclass))")
                        .param(each)
                        .query()
                        .singleRow());
    }
}
