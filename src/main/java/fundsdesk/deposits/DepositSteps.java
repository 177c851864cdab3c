package fundsdesk.deposits;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import fundsdesk.crud.TimelineEntry;
import fundsdesk.crud.TimelineSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still expected of a deposit: the release of its cheque, the opening of its client's account. */
@Component
class DepositSteps implements TimelineSource<Deposit> {

    private final Deposits deposits;
    private final Texts texts;

    DepositSteps(Deposits deposits, Texts texts) {
        this.deposits = deposits;
        this.texts = texts;
    }

    @Override
    public Class<Deposit> entity() {
        return Deposit.class;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(Screen<? extends Deposit> screen, long id) {
        return deposits.findById(id).flatMap(this::release).stream().toList();
    }

    private Optional<TimelineEntry> release(Deposit deposit) {
        return deposit.thawAt()
                .filter(at -> deposit.isHeld().isAllowed())
                .map(at -> new TimelineEntry(at, texts.of("timeline.cheque-release"), "", null, null, true));
    }
}
