package fundsdesk.crud.remarks;

import fundsdesk.crud.Companion;
import fundsdesk.crud.Screen;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Remarks on the timeline of the record they are on. */
@Component
final class ToldRemarks implements Companion<Remark> {

    private final Remarks remarks;
    private final Screen<Remark> screen = new Screen<>("remarks", Remark.class) {};

    ToldRemarks(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public Screen<Remark> screen() {
        return screen;
    }

    @Override
    public Set<String> told() {
        return Set.of("words");
    }

    @Override
    public List<Long> of(Screen<?> on, long id, int most) {
        return remarks.idsOf(Remark.subjectOf(on.entity()), id, Limit.of(most));
    }
}
