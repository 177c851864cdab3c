package fundsdesk.monitoring;

import fundsdesk.settings.BusinessCalendar;
import fundsdesk.settings.OfficeSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is suspicious about signing in. */
@Component
class SignInRules {

    /** The desk looks each minute; what it missed while nobody looked is looked at for so long. */
    private static final Duration LATELY = Duration.ofHours(1);

    private static final String UNCOVERED = """
        a.created_at > :since and not exists (select from activity_flags f
            where f.rule = :rule and f.subject = %s and f.happened_to >= a.created_at)\
        """;

    private static final String BY_NAME = UNCOVERED.formatted("a.created_by");

    private static final String REFUSED = """
        select a.created_by as subject, '' as person, (array_agg(a.address order by a.id desc))[1] as address,
               count(*) as times, min(a.created_at) as first, max(a.created_at) as last
        from activity a where a.kind = 'SIGN_IN_REFUSED' and %s
        group by a.created_by\
        """.formatted(BY_NAME);

    private static final String NAMES = """
        select a.address as subject, '' as person, a.address, count(distinct a.created_by) as times,
               min(a.created_at) as first, max(a.created_at) as last
        from activity a where a.kind = 'SIGN_IN_REFUSED' and a.address is not null and %s
        group by a.address\
        """.formatted(UNCOVERED.formatted("a.address"));

    private static final String AFTER_REFUSALS = """
        select a.created_by as subject, a.person, a.address, r.times, r.first, a.created_at as last
        from activity a cross join lateral (
            select count(*) as times, min(before.created_at) as first from activity before
            where before.kind = 'SIGN_IN_REFUSED' and before.created_by = a.created_by and before.id < a.id
                and before.created_at >= a.created_at - make_interval(secs => :span)) r
        where a.kind = 'SIGNED_IN' and r.times > 0 and %s order by a.id\
        """.formatted(BY_NAME);

    private static final String NEW_PLACE = """
        select a.created_by as subject, a.person, a.address, 1 as times, a.created_at as first, a.created_at as last
        from activity a
        where a.kind = 'SIGNED_IN' and a.address is not null and %s
            and exists (select from activity before where before.kind = 'SIGNED_IN'
                and before.created_by = a.created_by and before.created_at < a.created_at)
            and not exists (select from activity before where before.kind = 'SIGNED_IN'
                and before.created_by = a.created_by and before.address = a.address and before.id < a.id
                and before.created_at >= a.created_at - make_interval(secs => :span))
        order by a.id\
        """.formatted(BY_NAME);

    private static final String SIGNED_IN = """
        select a.created_by as subject, a.person, a.address, 1 as times, a.created_at as first, a.created_at as last
        from activity a where a.kind = 'SIGNED_IN' and %s
        order by a.id\
        """.formatted(BY_NAME);

    private final SeenActivity seen;
    private final MonitoringSettings settings;
    private final OfficeSettings office;
    private final BusinessCalendar calendar;
    private final ZoneId zone;

    SignInRules(
            SeenActivity seen,
            MonitoringSettings settings,
            OfficeSettings office,
            BusinessCalendar calendar,
            ZoneId deskZone) {
        this.seen = seen;
        this.settings = settings;
        this.office = office;
        this.calendar = calendar;
        this.zone = deskZone;
    }

    Stream<Judged> found(Instant now) {
        Duration within = settings.within();
        return Stream.of(
                        Judged.all(
                                settings.refusedSignIns(),
                                () -> seen.of(Rule.PASSWORD_GUESSED_AT, REFUSED, now.minus(within), within)),
                        Judged.all(
                                settings.namesTried(),
                                () -> seen.of(Rule.NAMES_TRIED, NAMES, now.minus(within), within)),
                        Judged.all(
                                settings.refusedSignIns(),
                                () -> seen.of(Rule.IN_AFTER_REFUSALS, AFTER_REFUSALS, now.minus(LATELY), within)),
                        Judged.each(
                                !settings.placeRemembered().isZero(),
                                () -> seen.of(
                                        Rule.NEW_PLACE, NEW_PLACE, now.minus(LATELY), settings.placeRemembered())),
                        Judged.each(settings.isOutOfHoursWatched(), () -> outOfHours(now)))
                .flatMap(List::stream);
    }

    private List<Finding> outOfHours(Instant now) {
        return seen.of(Rule.OUT_OF_HOURS, SIGNED_IN, now.minus(LATELY), LATELY).stream()
                .filter(signedIn -> isClosed(signedIn.to().atZone(zone)))
                .toList();
    }

    private boolean isClosed(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return time.isBefore(settings.opens())
                || !time.isBefore(settings.closes())
                || !calendar.isBusinessDay(office.calendarRegion(), moment.toLocalDate());
    }
}
