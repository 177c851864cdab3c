package fundsdesk.crud.checks;

import fundsdesk.crud.Finding;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a refused start as a list that people can work off, instead of a stack trace. */
final class RefusedAnalyzer extends AbstractFailureAnalyzer<DeclarationsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DeclarationsRefused cause) {
        String what = cause.findings().stream()
                .map(finding -> finding.id() + "  " + finding.subject() + "\n        " + finding.message())
                .collect(Collectors.joining("\n\n"));
        String hints = cause.findings().stream().map(Finding::hint).distinct().collect(Collectors.joining("\n"));
        return new FailureAnalysis("Declarations that cannot be right:\n\n" + what, hints, cause);
    }
}
