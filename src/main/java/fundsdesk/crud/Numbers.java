package fundsdesk.crud;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives business numbers such as {@code DEP-20261120-000123}; a number is never given twice, but some may be left out. */
@Component
public final class Numbers {

    private final JdbcClient database;
    private final Clock clock;
    private final ZoneId zone;

    Numbers(JdbcClient database, Clock clock, ZoneId deskZone) {
        this.database = database;
        this.clock = clock;
        this.zone = deskZone;
    }

    /**
     * The next number.
     *
     * @param prefix capital letters; the sequence {@code number_<prefix>} must exist
     */
    public String next(String prefix) {
        long next = database.sql("select nextval(cast(:sequence as regclass))")
                .param("sequence", "number_" + prefix.toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock.withZone(zone)));
        return "%s-%s-%06d".formatted(prefix, day, next);
    }
}
