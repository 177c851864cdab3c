package fundsdesk.crud.checks;

import fundsdesk.crud.Finding;
import fundsdesk.crud.StartUpCheck;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Asks every check once all parts are there, and stops the start when any found something. */
@Component
final class StartUp implements SmartInitializingSingleton {

    private final List<StartUpCheck> checks;

    StartUp(List<StartUpCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Finding> findings = checks.stream()
                .flatMap(check -> check.findings().stream())
                .sorted(Comparator.comparing(Finding::id).thenComparing(Finding::subject))
                .toList();
        if (!findings.isEmpty()) {
            throw new DeclarationsRefused(findings);
        }
    }
}
