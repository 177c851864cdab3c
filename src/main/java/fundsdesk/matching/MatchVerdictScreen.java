package fundsdesk.matching;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Why the last automatic run did or did not link a line; shown on the line's page. */
@Component
final class MatchVerdictScreen extends Screen<MatchVerdict> {
    MatchVerdictScreen() {
        super("match-verdicts", MatchVerdict.class);
        columns(MatchVerdict_.line, MatchVerdict_.outcome, MatchVerdict_.candidate, MatchVerdict_.score);
        columns(MatchVerdict_.why, MatchVerdict_.createdAt);
        label(MatchVerdict_.candidate);
        tabOf(MatchVerdict_.line);
    }
}
