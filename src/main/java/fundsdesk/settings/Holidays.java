package fundsdesk.settings;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The holidays there are. */
interface Holidays extends Repository<Holiday, Long> {

    /** The holidays of the region within the days, both included. */
    @Query("""
        select h.date from Holiday h
        where h.region = :region and h.date between :from and :to and h.deletedAt is null\
        """)
    Set<LocalDate> between(String region, LocalDate from, LocalDate to);

    Holiday save(Holiday holiday);

    long count();
}
