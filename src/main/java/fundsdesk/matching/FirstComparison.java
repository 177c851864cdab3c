package fundsdesk.matching;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.names.NameComparison;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/**
 * Compares once as soon as the desk is up: the tables of names and the queries are read at their first use, and whoever
 * opens link checking first would wait for them.
 */
@Component
class FirstComparison {

    private static final String PORT = "local.server.port";

    private final StatementLines lines;
    private final LinkChecking checking;

    FirstComparison(StatementLines lines, LinkChecking checking) {
        this.lines = lines;
        this.checking = checking;
    }

    /** Beside the first requests; where nobody can send one there is nobody to wait. */
    @Async
    @EventListener
    public void ready(ApplicationReadyEvent up) {
        if (up.getApplicationContext().getEnvironment().containsProperty(PORT)) {
            Acting.as(Actor.system("first-comparison"), this::compare);
        }
    }

    private void compare() {
        NameComparison.of("CHAN TAI MAN", "陳大文");
        lines.free(Limit.of(1)).stream().map(StatementLine::id).forEach(checking::decide);
    }
}
