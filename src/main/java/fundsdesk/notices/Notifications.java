package fundsdesk.notices;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What users of the desk were told. */
interface Notifications extends Repository<Notification, Long> {

    @Query("select n from Notification n where n.occasion = :occasion and n.address = :address and n.readAt is null")
    List<Notification> unread(Occasion occasion, String address);

    Notification save(Notification notification);
}
