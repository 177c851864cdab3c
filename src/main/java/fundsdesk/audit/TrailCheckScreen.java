package fundsdesk.audit;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** When the trail was verified, and whether it was intact. */
@Component
final class TrailCheckScreen extends Screen<TrailCheck> {
    TrailCheckScreen() {
        super("trail-checks", TrailCheck.class);
        menu(AuditMenu.AUDIT, 30);
        columns(
                TrailCheck_.createdAt,
                TrailCheck_.createdBy,
                TrailCheck_.result,
                TrailCheck_.seals,
                TrailCheck_.transactions,
                TrailCheck_.records,
                TrailCheck_.unsealed,
                TrailCheck_.differences,
                TrailCheck_.firstBroken);
        filters(TrailCheck_.result);
        defaultSort(TrailCheck_.createdAt, false);
        status(TrailCheck_.result);
        label(TrailCheck_.createdBy);
    }
}
