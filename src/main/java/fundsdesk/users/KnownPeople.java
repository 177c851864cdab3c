package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.access.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return addressee(username).map(Addressee::actor);
    }

    @Override
    public Optional<Addressee> addressee(String username) {
        return sql.sql("select u.id, u.username, u.person, u.kind, u.email from users u"
                        + " where u.username = ? and u.enabled and u.deleted_at is null")
                .param(username)
                .query((row, at) -> addressee(row))
                .optional();
    }

    @Override
    public List<Addressee> holding(String role) {
        return sql.sql("select distinct u.id, u.username, u.person, u.kind, u.email " + HAS_ROLE
                        + " and r.name = ? order by u.username")
                .param(role)
                .query((row, at) -> addressee(row))
                .list();
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        Actor actor = new Actor(
                row.getLong("id"),
                row.getString("username"),
                row.getString("person"),
                Actor.Kind.valueOf(row.getString("kind")),
                Actor.Source.JOB,
                null);
        return new Addressee(actor, Optional.ofNullable(row.getString("email")));
    }

    @Override
    public Set<String> rolesOf(Actor actor) {
        return sql.sql("select distinct r.name " + HAS_ROLE + " and u.id = ?")
                .param(actor.userId())
                .query(String.class)
                .set();
    }

    @Override
    public List<String> roles() {
        return sql.sql("select name from roles where deleted_at is null order by name")
                .query(String.class)
                .list();
    }

    @Override
    public List<String> usernames() {
        return sql.sql("select username from users where kind = 'PERSON' and enabled and deleted_at is null order by 1")
                .query(String.class)
                .list();
    }
}
