package fundsdesk.deposits;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.RecordChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The end of an account's opening is seen on open pages of the deposits that wait for it, though they did not change. */
@Component
class OpeningsSeen {

    private final Deposits deposits;
    private final OpeningDepositScreen screen;
    private final ApplicationEventPublisher events;

    OpeningsSeen(Deposits deposits, OpeningDepositScreen screen, ApplicationEventPublisher events) {
        this.deposits = deposits;
        this.screen = screen;
        this.events = events;
    }

    @EventListener
    void follow(SecuritiesAccount.OpeningEnded ended) {
        deposits.waitingFor(ended.securitiesAccountId())
                .forEach(id -> events.publishEvent(new RecordChanged(screen.key(), Deposit.class, id)));
    }
}
