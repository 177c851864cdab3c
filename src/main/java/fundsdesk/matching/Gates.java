package fundsdesk.matching;

import fundsdesk.names.Why;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gates of MAT-02 that need no evidence; the amount is judged after it. */
final class Gates {

    private Gates() {}

    /** What shuts the line out altogether, as the sentence for people; empty for a line that may be matched. */
    static Optional<Why> shutsOut(LineFacts line) {
        if (line.amount <= 0) {
            return Optional.of(Reason.because(Reason.LINE_OUTGOING));
        }
        return switch (line.line.state()) {
            case OPEN -> Optional.empty();
            case PROCESSED -> Optional.of(Reason.because(Reason.LINE_PROCESSED));
            case LOCKED -> Optional.of(Reason.because(Reason.LINE_LOCKED));
            case CLAIMED -> Optional.of(Reason.because(Reason.LINE_CLAIMED));
            case QUARANTINED -> Optional.of(Reason.because(Reason.LINE_QUARANTINED));
        };
    }

    /** The first gate that shuts the pair out, or null if it may be weighed. */
    static @Nullable Gate between(LineFacts line, ApplicationFacts application) {
        if (!line.line.amount().currency().equals(application.currency())) {
            return Gate.CURRENCY;
        }
        if (!application.mayArriveOn(line.line.companyAccountId())) {
            return Gate.COMPANY_ACCOUNT;
        }
        long days = Math.abs(line.day - application.day);
        return days > application.application.rules().windowDays() ? Gate.DATE_WINDOW : null;
    }

    /** The sentence for a pair that a gate shut out. */
    static Why explain(Gate gate, LineFacts line, ApplicationFacts application) {
        String number = application.number();
        return switch (gate) {
            case DIRECTION -> Reason.because(Reason.LINE_OUTGOING);
            case PROCESSED -> Reason.because(Reason.LINE_PROCESSED);
            case LOCKED -> Reason.because(Reason.LINE_LOCKED);
            case CLAIMED -> Reason.because(Reason.LINE_CLAIMED);
            case QUARANTINED -> Reason.because(Reason.LINE_QUARANTINED);
            case CURRENCY ->
                Reason.because(
                        Reason.GATE_CURRENCY,
                        number,
                        application.currency(),
                        line.line.amount().currency());
            case COMPANY_ACCOUNT -> Reason.because(Reason.GATE_COMPANY_ACCOUNT, number);
            case DATE_WINDOW ->
                Reason.because(
                        Reason.GATE_DATE_WINDOW,
                        number,
                        Math.abs(line.day - application.day),
                        application.application.rules().windowDays());
            case AMOUNT ->
                Reason.because(Reason.GATE_AMOUNT, number, application.application.expected(), line.line.amount());
            case TAKEN -> Reason.because(Reason.GATE_TAKEN, number);
        };
    }
}
