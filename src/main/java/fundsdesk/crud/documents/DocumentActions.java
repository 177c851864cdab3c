package fundsdesk.crud.documents;

import fundsdesk.crud.Action;
import fundsdesk.crud.Attachments;
import fundsdesk.crud.GenericActions;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets every screen have documents, for those whom a role allows it. */
@Component
@Order(20)
final class DocumentActions implements GenericActions {

    private final Attachments attachments;
    private final AttachmentRecords records;
    private final Clock clock;

    DocumentActions(Attachments attachments, AttachmentRecords records, Clock clock) {
        this.attachments = attachments;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public <T extends Stored> List<Action<T, ?>> of(Screen<T> screen) {
        return List.of(new Attach<>(screen, attachments), new Detach<>(screen, records, clock));
    }
}
