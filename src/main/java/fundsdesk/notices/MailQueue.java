package fundsdesk.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox: what still has to leave, kept in the transaction of what it tells of. A mail is picked before it is handed
 * over and settled after; what was picked and never settled may have left.
 */
@Component
class MailQueue {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    MailQueue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param attempts how often it was tried, this time included */
    record Picked(long mail, int attempts) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long mail) {
        sql.sql("insert into mail_queue (mail_id, due_at) values (?, ?)")
                .params(mail, at(clock.instant()))
                .update();
    }

    /** Takes the mail that is due longest, so that nobody else does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Picked> pick() {
        return sql.sql("""
            update mail_queue set picked_at = :now, attempts = attempts + 1
            where mail_id = (select mail_id from mail_queue where picked_at is null and due_at <= :now
                             order by due_at, mail_id limit 1 for update skip locked)
            returning mail_id, attempts\
            """)
                .param("now", at(clock.instant()))
                .query((row, number) -> new Picked(row.getLong(1), row.getInt(2)))
                .optional();
    }

    /** It did not leave: it is due again after a pause, each time a longer one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void later(Picked picked, String problem) {
        sql.sql("update mail_queue set picked_at = null, due_at = ?, problem = ? where mail_id = ?")
                .params(at(clock.instant().plus(pauseAfter(picked.attempts()))), problem, picked.mail())
                .update();
    }

    /** Nothing more is to be done for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(long mail) {
        sql.sql("delete from mail_queue where mail_id = ?").param(mail).update();
    }

    /** What was picked so long ago that whoever did is gone. */
    @Transactional(readOnly = true)
    public List<Long> abandoned(Duration after) {
        return sql.sql("select mail_id from mail_queue where picked_at < ?")
                .param(at(clock.instant().minus(after)))
                .query(Long.class)
                .list();
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
