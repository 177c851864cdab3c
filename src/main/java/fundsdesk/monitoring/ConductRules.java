package fundsdesk.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is suspicious about what people do once they are in. */
@Component
class ConductRules {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final String UNCOVERED = """
        %1$s > :since and not exists (select from activity_flags f
            where f.rule = :rule and f.subject = %2$s and f.happened_to >= %1$s)\
        """;

    private static final String DENIED = """
        select a.created_by as subject, max(a.person) as person,
               (array_agg(a.address order by a.id desc))[1] as address,
               count(*) as times, min(a.created_at) as first, max(a.created_at) as last
        from activity a
        where a.kind = 'DENIED' and a.user_id > 0 and %s
        group by a.created_by\
        """.formatted(UNCOVERED.formatted("a.created_at", "a.created_by"));

    private static final String REVEALED = """
        select r.username as subject, max(r.person) as person, (array_agg(r.address order by r.rev desc))[1] as address,
               count(*) as times, min(r.at) as first, max(r.at) as last
        from revinfo r
        where r.action like '%%.reveal' and %s
        group by r.username\
        """.formatted(UNCOVERED.formatted("r.at", "r.username"));

    private static final String EXPORTED = """
        select t.created_by as subject, max(t.person) as person,
               (array_agg(t.address order by t.id desc))[1] as address,
               sum(t.taken) as times, min(t.created_at) as first, max(t.created_at) as last
        from rows_taken t where %s
        group by t.created_by\
        """.formatted(UNCOVERED.formatted("t.created_at", "t.created_by"));

    private final SeenActivity seen;
    private final MonitoringSettings settings;

    ConductRules(SeenActivity seen, MonitoringSettings settings) {
        this.seen = seen;
        this.settings = settings;
    }

    Stream<Judged> found(Instant now) {
        Duration within = settings.within();
        return Stream.of(
                        Judged.all(
                                settings.denied(), () -> seen.of(Rule.MUCH_DENIED, DENIED, now.minus(within), within)),
                        Judged.all(
                                settings.revealed(),
                                () -> seen.of(Rule.MUCH_REVEALED, REVEALED, now.minus(HOUR), HOUR)),
                        Judged.all(
                                settings.exportedRows(),
                                () -> seen.of(Rule.MUCH_EXPORTED, EXPORTED, now.minus(DAY), DAY)))
                .flatMap(List::stream);
    }
}
