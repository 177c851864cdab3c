package fundsdesk.crud.checks;

import fundsdesk.crud.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The desk does not start, because of everything that these findings name. */
public final class DeclarationsRefused extends RuntimeException {

    private final transient List<Finding> findings;

    DeclarationsRefused(List<Finding> findings) {
        super(findings.size() + " declarations cannot be right:\n"
                + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
