package fundsdesk.crud;

/** Carries a refusal out of a transaction so that nothing of it stays. */
public final class RefusedException extends RuntimeException {

    private final transient Verdict.Refused refusal;

    public RefusedException(Verdict.Refused refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    /** Refuses with the sentence {@code refusal.<code>}. */
    public static RefusedException because(String code, Object... args) {
        return new RefusedException(new Verdict.Refused(code, Text.of("refusal." + code, args)));
    }

    public Verdict.Refused refusal() {
        return refusal;
    }
}
