package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Grants as the database has them, remembered for half a second: whatever is taken away, on whichever node, counts
 * within a second (SEC-03), and drawing a page asks the database once.
 */
@Component
class LiveGrants implements Grants {

    private static final long REMEMBERED_NANOS = Duration.ofMillis(500).toNanos();
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient sql;
    private final ObjectProvider<PermissionCatalogue> catalogue;
    private final SignInSettings settings;
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    LiveGrants(JdbcClient sql, ObjectProvider<PermissionCatalogue> catalogue, SignInSettings settings) {
        this.settings = settings;
        this.sql = sql;
        this.catalogue = catalogue;
    }

    private record Remembered(Set<Permission> permissions, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < REMEMBERED_NANOS;
        }
    }

    @Override
    public Set<Permission> of(Actor actor) {
        // The system has no account; jobs run the actions that the desk itself schedules.
        return actor.kind() == Actor.Kind.SYSTEM ? catalogue.getObject().all() : ofUser(actor.userId());
    }

    @Override
    public boolean allow(Actor actor, Permission permission) {
        return actor.kind() == Actor.Kind.SYSTEM || ofUser(actor.userId()).contains(permission);
    }

    private Set<Permission> ofUser(long user) {
        Remembered last = remembered.get(user);
        if (last != null && last.isFresh()) {
            return last.permissions();
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        long readAt = System.nanoTime();
        Set<Permission> held = read(user);
        // Who approves must have a second factor before they may do anything.
        Set<Permission> permissions = lacksFactor(user, held) ? Set.of() : held;
        remembered.put(user, new Remembered(permissions, readAt));
        return permissions;
    }

    private Set<Permission> read(long user) {
        return sql.sql("""
            select distinct p.permission
            from users u
                join user_roles ur on ur.user_id = u.id
                join roles r on r.id = ur.role_id and r.deleted_at is null
                join role_permissions p on p.role_id = r.id
                left join user_secrets s on s.user_id = u.id
            where u.id = ? and u.enabled and u.deleted_at is null
                -- Who was given a password must choose their own before they may do anything.
                and coalesce(s.must_change, false) = false\
            """).param(user).query(String.class).list().stream()
                .map(Permission::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the actor is one who approves and has not set up the second factor that takes. */
    boolean lackFactor(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && lacksFactor(actor.userId(), read(actor.userId()));
    }

    private boolean lacksFactor(long user, Set<Permission> held) {
        return settings.secondFactor()
                && held.stream().map(Permission::code).anyMatch(PermissionCatalogue::isApproving)
                && sql.sql("select exists (select from users u left join user_secrets s on s.user_id = u.id"
                                + " where u.id = ? and u.kind = 'PERSON' and s.factor is null)")
                        .param(user)
                        .query(Boolean.class)
                        .single();
    }

    /** Forgets what was read, so that the next question is answered by the database. */
    void forget() {
        remembered.clear();
    }
}
