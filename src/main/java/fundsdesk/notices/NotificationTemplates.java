package fundsdesk.notices;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The templates there are. */
interface NotificationTemplates extends Repository<NotificationTemplate, Long> {

    @Query("select t from NotificationTemplate t where t.occasion = :occasion and t.language = :language"
            + " and t.deletedAt is null")
    Optional<NotificationTemplate> find(Occasion occasion, String language);

    /** Deleted ones too: what somebody took out does not come back by itself. */
    @Query("select count(t) > 0 from NotificationTemplate t where t.occasion = :occasion and t.language = :language")
    boolean wereThere(Occasion occasion, String language);

    NotificationTemplate save(NotificationTemplate template);
}
