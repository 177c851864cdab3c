package fundsdesk.crud.documents;

import fundsdesk.crud.Companion;
import fundsdesk.crud.Screen;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Documents that came and went, on the timeline of the record they belong to. */
@Component
final class ToldDocuments implements Companion<Attachment> {

    private final AttachmentRecords records;
    private final Screen<Attachment> screen = new Screen<>("documents", Attachment.class) {};

    ToldDocuments(AttachmentRecords records) {
        this.records = records;
    }

    @Override
    public Screen<Attachment> screen() {
        return screen;
    }

    @Override
    public Set<String> told() {
        return Set.of("name", "kind", "size", "deletedAt", "deletionReason");
    }

    @Override
    public List<Long> of(Screen<?> on, long id, int most) {
        return records.idsOf(Attachment.subjectOf(on.entity()), id, Limit.of(most));
    }
}
