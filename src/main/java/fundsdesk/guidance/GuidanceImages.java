package fundsdesk.guidance;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The pictures there are. */
interface GuidanceImages extends Repository<GuidanceImage, Long> {

    @Query("select i from GuidanceImage i where i.address = :address")
    Optional<GuidanceImage> find(String address);

    GuidanceImage save(GuidanceImage image);
}
