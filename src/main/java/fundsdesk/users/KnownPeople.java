package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.access.People;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People as the database has them now. */
@Component
class KnownPeople implements People {

    private static final String HAS_ROLE = """
        from users u join user_roles ur on ur.user_id = u.id join roles r on r.id = ur.role_id
        where u.enabled and u.deleted_at is null and r.deleted_at is null\
        """;

    private final JdbcClient sql;

    KnownPeople(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Actor> named(String username) {
        return sql.sql("select id, person, kind from users where username = ? and enabled and deleted_at is null")
                .param(username)
                .query((row, at) -> new Actor(
                        row.getLong("id"),
                        username,
                        row.getString("person"),
                        Actor.Kind.valueOf(row.getString("kind")),
                        Actor.Source.JOB,
                        null))
                .optional();
    }

    @Override
    public Set<String> rolesOf(Actor actor) {
        return sql
                .sql("select distinct r.name " + HAS_ROLE + " and u.id = ?")
                .param(actor.userId())
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public int personsIn(String role, String exceptPerson) {
        return sql.sql("select count(distinct u.person) " + HAS_ROLE + " and r.name = ? and u.person <> ?")
                .params(role, exceptPerson)
                .query(Integer.class)
                .single();
    }
}
