package fundsdesk.crud;

/** Ends a call's transaction with an outcome other than success. */
final class StepEnded extends RuntimeException {

    private final transient Outcome outcome;

    StepEnded(Outcome outcome) {
        super(outcome.getClass().getSimpleName());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
