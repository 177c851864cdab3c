package fundsdesk.matching;

import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.statements.StatementLine;
import org.springframework.context.ApplicationContext;

/** One automatic match of the desk, as after an import: read, decided, linked and audited in one transaction. */
public final class BenchRun {

    private final Desk desk;
    private final AutoMatch match;
    private final Screen<StatementLine> lines;

    public BenchRun(ApplicationContext context) {
        desk = context.getBean(Desk.class);
        match = context.getBean(AutoMatch.class);
        lines = context.getBean(Screens.class).of(StatementLine.class).orElseThrow();
    }

    public void run() {
        if (!desk.perform(Call.of(lines, match, new NoInput())).isAccepted()) {
            throw new IllegalStateException("the run was refused");
        }
    }
}
