package fundsdesk.users;

import fundsdesk.crud.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a human from being counted as two because their name stands differently on two of their accounts. */
@Component
class OnePerson {

    private final JdbcClient sql;

    OnePerson(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether the name of the account's human is written as on every other account of theirs. */
    Verdict isWrittenAlike(AppUser user) {
        return sql.sql("select person from users where lower(person) = lower(?) and person <> ? and id <> ? limit 1")
                .params(user.person(), user.person(), user.isNew() ? 0 : user.id())
                .query(String.class)
                .optional()
                .map(known -> Verdict.refused("user.person-otherwise", known))
                .orElseGet(Verdict::allowed);
    }
}
