package fundsdesk.users;

import fundsdesk.crud.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps apart who administers accounts and who moves or approves money: nobody may hold both, whatever their roles. */
@Component
class Duties {

    private static final Set<String> ADMINISTERING = Set.of(
            "USERS_CREATE",
            "USERS_EDIT",
            "USERS_ISSUE_PASSWORD",
            "ROLES_CREATE",
            "ROLES_EDIT",
            "ROLES_COPY",
            "API_CLIENTS_CREATE",
            "API_CLIENTS_EDIT",
            "API_CLIENTS_ISSUE_TOKEN");

    private final PermissionCatalogue catalogue;
    private final JdbcClient sql;

    Duties(PermissionCatalogue catalogue, JdbcClient sql) {
        this.catalogue = catalogue;
        this.sql = sql;
    }

    /** Whether the user may hold all their roles together. */
    Verdict mayHold(AppUser user) {
        takeTurns();
        return together(user.username(), user.roles().stream().flatMap(role -> role.permissions().stream()));
    }

    /** Whether the role may grant all its permissions together, and to everybody who has it beside their other roles. */
    Verdict mayGrant(Role role) {
        takeTurns();
        Verdict verdict = together(role.name(), role.permissions().stream());
        if (role.isNew()) {
            return verdict;
        }
        for (Holder holder : holdersOf(role)) {
            verdict = verdict.and(() ->
                    together(holder.username(), Stream.concat(role.permissions().stream(), holder.others().stream())));
        }
        return verdict;
    }

    private Verdict together(String whose, Stream<String> permissions) {
        Set<String> held = permissions.collect(Collectors.toSet());
        Optional<String> administering =
                held.stream().filter(ADMINISTERING::contains).sorted().findFirst();
        Optional<String> money =
                held.stream().filter(catalogue::concernsMoney).sorted().findFirst();
        return Verdict.allowedIf(
                administering.isEmpty() || money.isEmpty(),
                "role.duties",
                whose,
                administering.orElse(""),
                money.orElse(""));
    }

    private record Holder(String username, Collection<String> others) {}

    private List<Holder> holdersOf(Role role) {
        return sql.sql("""
            select u.username, array_remove(array_agg(p.permission), null) as others
            from user_roles mine
                join users u on u.id = mine.user_id
                left join user_roles other on other.user_id = u.id and other.role_id <> mine.role_id
                left join role_permissions p on p.role_id = other.role_id
            where mine.role_id = ?
            group by u.username\
            """)
                .param(role.id())
                .query((row, number) -> new Holder(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .list();
    }

    /** Two changes at a time could each be right and wrong together. */
    private void takeTurns() {
        sql.sql("select pg_advisory_xact_lock(hashtext('users.duties'))").query(row -> {});
    }
}
