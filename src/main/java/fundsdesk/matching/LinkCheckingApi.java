package fundsdesk.matching;

import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import fundsdesk.names.Why;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Link checking for programs: {@code GET /api/v1/statement-lines/{id}/candidates}, what the engine says of a line now
 * and why, for whoever may see the line; of the applications only those the caller may see (MAT-06).
 */
@RestController
class LinkCheckingApi {

    private final LinkChecking checking;
    private final Screens screens;
    private final Rows rows;
    private final Texts texts;

    LinkCheckingApi(LinkChecking checking, Screens screens, Rows rows, Texts texts) {
        this.checking = checking;
        this.screens = screens;
        this.rows = rows;
        this.texts = texts;
    }

    /**
     * @param outcome AUTO, SUGGEST or NONE
     * @param candidates best first
     * @param shutOut applications that agree in something, and which gate shut them out
     */
    record Checked(Outcome outcome, String why, List<OneCandidate> candidates, List<ShutOut> shutOut) {}

    /** @param allocations what {@code link} takes to link it */
    record OneCandidate(String score, List<OneAllocation> allocations, List<Compared> fields) {}

    /** @param amount with the decimals of the currency */
    record OneAllocation(long line, Named application, String amount, String currency) {}

    record Named(long id, String label) {}

    /** @param verdict EQUAL, SIMILAR, DIFFERENT or MISSING */
    record Compared(Field field, String verdict, String line, String application, List<String> notes) {}

    record ShutOut(Named application, Gate gate, String why) {}

    @GetMapping("/api/v1/statement-lines/{id:\\d{1,18}}/candidates")
    Checked candidates(@PathVariable long id) {
        if (!rows.isVisible(screens.required("statement-lines"), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return checking.decide(id)
                .map(this::checked)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Checked checked(LineDecision decision) {
        List<OneCandidate> candidates = decision.candidates().stream()
                .filter(each -> each.applications().stream().allMatch(this::isVisible))
                .map(this::candidate)
                .toList();
        List<ShutOut> shutOut = decision.nearMisses().stream()
                .filter(each -> isVisible(each.application()))
                .map(each -> new ShutOut(named(each.application()), each.gate(), sentence(each.why())))
                .toList();
        return new Checked(decision.outcome(), sentence(decision.why()), candidates, shutOut);
    }

    private boolean isVisible(OpenApplication application) {
        return rows.isVisible(screens.required("deposit-applications"), application.id());
    }

    private OneCandidate candidate(Candidate candidate) {
        List<OneAllocation> allocations = candidate.allocations().stream()
                .map(each -> new OneAllocation(
                        each.line().id(),
                        named(each.application()),
                        each.amount().amount().toPlainString(),
                        each.amount().currency()))
                .toList();
        List<Compared> fields = candidate.allocations().getFirst().evidence().stream()
                .map(evidence -> compared(candidate, evidence))
                .toList();
        return new OneCandidate(candidate.score().toString(), allocations, fields);
    }

    private Compared compared(Candidate candidate, Evidence evidence) {
        return new Compared(
                evidence.field(),
                candidate.verdict(evidence.field()).name(),
                evidence.lineValue(),
                evidence.applicationValue(),
                evidence.notes().stream().map(this::sentence).toList());
    }

    private static Named named(OpenApplication application) {
        return new Named(application.id(), application.number());
    }

    private String sentence(Why why) {
        return texts.of(Explained.text(why));
    }
}
