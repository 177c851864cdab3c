package fundsdesk.matching;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.statements.StatementImport;
import fundsdesk.statements.StatementLine;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the automatic match after each import that brought new lines. */
@Component
class MatchAfterImport {

    private final Desk desk;
    private final AutoMatch match;
    private final Screens screens;

    MatchAfterImport(Desk desk, AutoMatch match, Screens screens) {
        this.desk = desk;
        this.match = match;
        this.screens = screens;
    }

    /** Delivered once the import is committed, and again after a restart until it was done. */
    @Async
    @TransactionalEventListener
    public void run(StatementImport.LinesAdded added) {
        Screen<StatementLine> lines = screens.of(StatementLine.class).orElseThrow();
        Acting.as(Actor.system("auto-match"), () -> desk.perform(Call.of(lines, match, new NoInput())));
    }
}
