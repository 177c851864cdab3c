package fundsdesk.matching;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gates of MAT-02 that need no evidence; the amount is judged after it. */
final class Gates {

    private Gates() {}

    /** What shuts the line out altogether, as the sentence for people; empty for a line that may be matched. */
    static Optional<Why> shutsOut(LineFacts line) {
        if (line.amount <= 0) {
            return Optional.of(Why.of(Reason.LINE_OUTGOING));
        }
        return switch (line.line.state()) {
            case OPEN -> Optional.empty();
            case PROCESSED -> Optional.of(Why.of(Reason.LINE_PROCESSED));
            case LOCKED -> Optional.of(Why.of(Reason.LINE_LOCKED));
            case CLAIMED -> Optional.of(Why.of(Reason.LINE_CLAIMED));
            case QUARANTINED -> Optional.of(Why.of(Reason.LINE_QUARANTINED));
        };
    }

    /** The first gate that shuts the pair out, or null if it may be weighed. */
    static @Nullable Gate between(LineFacts line, ApplicationFacts application) {
        if (!line.line.amount().currency().equals(application.currency())) {
            return Gate.CURRENCY;
        }
        if (!application.application.companyAccountIds().contains(line.line.companyAccountId())) {
            return Gate.COMPANY_ACCOUNT;
        }
        long days = Math.abs(line.day - application.day);
        return days > application.application.rules().windowDays() ? Gate.DATE_WINDOW : null;
    }

    /** The sentence for a pair that a gate shut out. */
    static Why explain(Gate gate, LineFacts line, ApplicationFacts application) {
        String number = application.number();
        return switch (gate) {
            case DIRECTION -> Why.of(Reason.LINE_OUTGOING);
            case PROCESSED -> Why.of(Reason.LINE_PROCESSED);
            case LOCKED -> Why.of(Reason.LINE_LOCKED);
            case CLAIMED -> Why.of(Reason.LINE_CLAIMED);
            case QUARANTINED -> Why.of(Reason.LINE_QUARANTINED);
            case CURRENCY ->
                Why.of(
                        Reason.GATE_CURRENCY,
                        number,
                        application.currency(),
                        line.line.amount().currency());
            case COMPANY_ACCOUNT -> Why.of(Reason.GATE_COMPANY_ACCOUNT, number);
            case DATE_WINDOW ->
                Why.of(
                        Reason.GATE_DATE_WINDOW,
                        number,
                        Math.abs(line.day - application.day),
                        application.application.rules().windowDays());
            case AMOUNT -> Why.of(Reason.GATE_AMOUNT, number, application.application.expected(), line.line.amount());
            case TAKEN -> Why.of(Reason.GATE_TAKEN, number);
        };
    }
}
